import { examine, examOf } from './exam';
import type { Network } from './network';

const examples = [
  { x: [1], y: 0 },
  { x: [2], y: 0 },
  { x: [3], y: 1 },
];
const read = [
  [0.4, 0.6],
  [0.1, 0.9],
  [0.2, 0.8],
];

test('what is read is counted, the surest mistake first', () => {
  const { confusion, wrong, misread } = examOf(examples, read, 2);
  expect(confusion).toEqual([
    [0, 2],
    [0, 1],
  ]);
  expect(wrong).toBe(2);
  expect(misread).toEqual([
    { pixels: Float32Array.of(2), digit: 0, takenFor: 1, probability: 0.9 },
    { pixels: Float32Array.of(1), digit: 0, takenFor: 1, probability: 0.6 },
  ]);
});

test('every picture is read once, a few at a time, with breath between', async () => {
  const many = Array.from({ length: 100 }, (_, i) => ({ x: [i], y: i % 2 }));
  const asked: number[] = [];
  const network = {
    read(pictures: readonly (readonly number[])[]) {
      asked.push(...pictures.map(([each]) => each));
      return pictures.map(([each]) => (each % 2 === 0 ? [1, 0] : [0, 1]));
    },
  } as Network;
  let breaths = 0;
  const exam = await examine(network, many, 2, async () => {
    breaths++;
  });
  expect(exam.wrong).toBe(0);
  expect(asked).toEqual(many.map(({ x }) => x[0]));
  expect(breaths).toBeGreaterThan(2);
});
