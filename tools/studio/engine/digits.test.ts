import { pictures } from '../../../datasets/mnist';
import { NotWritten } from '../../../spec/not-written';
import { modulePath } from '../../../spec/trees';
import { pictureOf } from '../page/rooms/digits/picture';
import { drawnDigits } from '../strokes';
import { openDigits } from './digits';
import type { FromDigits, Report, ToDigits } from './digits/messages';
import { argmax } from './digits/network';
import type { Stages } from './room';

const names =
  '01-value 02-backprop 03-mlp 04-losses 05-training 10-look-inside 11-tensors 12-ten-digits';
const solutions: Stages = {
  ...Object.fromEntries(
    names.split(' ').map((name) => [name, async () => require(modulePath('solutions', name))]),
  ),
  '11-tensors/fast-matmul': async () => require('../../../solutions/11-tensors/fast-matmul'),
};
const blank = async () => ({
  fastMatmul() {
    throw new NotWritten('fastMatmul', 'katas/11-tensors/README.md, step 7');
  },
  activationMap() {
    throw new NotWritten('activationMap', 'katas/10-look-inside/README.md, step 2');
  },
});

const few = new Map(
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit, pictures(digit).slice(0, 250)]),
);

/** The room, with what it has told. */
function open(stages = solutions) {
  const told: FromDigits[] = [];
  const load = async (digits: readonly number[]) => digits.map((digit) => few.get(digit) ?? []);
  const act = openDigits(load)(stages, (message) => told.push(message));
  const reports = () => told.filter((each): each is Report => each.kind === 'report');
  return {
    told,
    reports,
    act: async (message: ToDigits) => act(message),
    last: () => reports()[reports().length - 1],
    async read(digit: number) {
      await act({ kind: 'read', pixels: pictureOf(drawnDigits[digit]) });
      const answers = told.flatMap((each) => (each.kind === 'answer' ? [each.probabilities] : []));
      return answers[answers.length - 1];
    },
  };
}

const two = { kind: 'train', task: 'two', seed: 1 } as const;
const ten = { kind: 'train', task: 'ten', seed: 1 } as const;
const epochsOf = ({ history }: Report) => history[history.length - 1].epochs;

test('0 and 1 are learned on the scalar engine, and a drawn 0 and 1 are read', async () => {
  const { act, last, read } = open();
  await act({ ...two, epochs: 2 });
  const { exam, pictures, history, isTraining, plates } = last();
  expect(isTraining).toBe(false);
  expect(pictures).toEqual({ train: 400, test: 100 });
  expect(history).toHaveLength(9);
  expect(exam.wrong).toBeLessThan(5);
  expect(history[8].loss).toBeLessThan(history[1].loss ?? 0);
  expect(plates).toMatchObject([
    { names: { length: 8 } },
    { names: { length: 8 } },
    { names: ['output'] },
  ]);
  for (const digit of [0, 1]) expect(argmax(await read(digit))).toBe(digit);
});

test('ten digits are learned on the tensors, and a drawn 0, 1 and 7 are read', async () => {
  const { act, last, read } = open();
  await act({ ...ten, epochs: 8 });
  expect(last().exam.wrong / last().pictures.test).toBeLessThan(0.15);
  expect(last().plates).toMatchObject([{ names: { length: 10 } }, { names: { length: 32 } }]);
  for (const digit of [0, 1, 7]) expect(argmax(await read(digit))).toBe(digit);
});

test('the same seed gives the same network, on the way or at once; another seed another', async () => {
  const [once, onTheWay, other] = [open(), open(), open()];
  await once.act({ ...two, epochs: 1 });
  for (const epochs of [0.25, 0.5, 1]) await onTheWay.act({ ...two, epochs });
  await other.act({ ...two, seed: 2, epochs: 1 });
  expect(onTheWay.last().history).toEqual(once.last().history);
  expect(other.last().history).not.toEqual(once.last().history);
});

test('less than there was begins anew', async () => {
  const { act, last } = open();
  await act({ ...two, epochs: 0.5 });
  await act({ ...two, epochs: 0 });
  expect(last().history).toHaveLength(1);
});

test('a pause comes between two parts, and a drawing is read meanwhile', async () => {
  const { act, last, told, reports, read } = open();
  const training = act({ ...two, epochs: 20 });
  while (reports().length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(last().isTraining).toBe(true);
  expect(await read(0)).toHaveLength(2);
  const heard = told.length;
  await act({ kind: 'pause' });
  await training;
  expect(last().isTraining).toBe(false);
  expect(epochsOf(last())).toBeLessThan(20);
  expect(told.length).toBeGreaterThanOrEqual(heard);
});

test('another network asked for meanwhile ends the first', async () => {
  const { act, reports } = open();
  const first = act({ ...two, epochs: 20 });
  while (reports().length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  const before = reports().length;
  await act({ ...two, seed: 2, epochs: 0.25 });
  await first;
  expect(
    reports()
      .slice(before)
      .map(({ seed }) => seed),
  ).toEqual([2, 2]);
});

test('without the last step of stage 11 the plain product is taken', async () => {
  const [plain, fast] = [open({ ...solutions, '11-tensors/fast-matmul': blank }), open()];
  for (const { act } of [plain, fast]) await act({ ...ten, epochs: 0.25 });
  expect(plain.last().history[1].loss).toBeCloseTo(fast.last().history[1].loss ?? 0);
});

test('without stage 10 there are no plates, and it is said', async () => {
  const { act, last } = open({ ...solutions, '10-look-inside': blank });
  await act({ ...two, epochs: 0.25 });
  expect(last().plates).toEqual({
    sentence: expect.stringContaining('activationMap is not written yet'),
    stage: '10-look-inside',
  });
  expect(last().history).toHaveLength(2);
});
