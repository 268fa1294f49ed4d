import { digits } from '../../datasets/mnist';
import { seeded } from '../../datasets/random';
import { type Answers, answersOf, differenceOf, type Sample } from './agreement';
import { type Entry, engines } from './engines/all';
import { networks } from './networks';
import { figuresOf } from './one-engine';
import { ideas, learnerWithout } from './one-idea';
import { type Picture, rowsOf } from './pictures';
import { tasks } from './recipes';
import { errorsOf, train } from './training';

const tiny: Sample = {
  mnistBatches: [
    [0, 900, 1700],
    [1, 901, 1699],
  ],
  moonsSteps: 3,
  chain: { length: 100, factor: 0.99 },
};

/** Those of this project beside the reference. The learner's own need not be finished. */
const ours = engines.filter(({ name }) => !/^(reference|learner|tfjs.*)$/.test(name));
const entry = (name: string) => engines.find((each) => each.name === name) as Entry;

describe('engines', () => {
  let expected: Answers;
  beforeAll(async () => {
    expected = answersOf(await entry('reference').load(), tiny);
  });

  test('the slope of a chain of n factors is n · factorⁿ⁻¹', () => {
    expect(expected.chain).toBeCloseTo(100 * 0.99 ** 99, 9);
  });

  test.each(ours)('$name: the same losses and slope as the reference', async ({ load }) => {
    const { mnist, moons, chain } = answersOf(await load(), tiny);
    expect(mnist.map((loss, i) => loss - expected.mnist[i])).toEqual(aboutZeros(2));
    expect(moons.map((loss, i) => loss - expected.moons[i])).toEqual(aboutZeros(3));
    expect(chain).toBeCloseTo(expected.chain, 9);
  });

  test('numbers of 32 bits agree; another loss, a missing one and another slope do not', () => {
    const rounded = { ...expected, mnist: expected.mnist.map(Math.fround) };
    expect(differenceOf(rounded, expected)).toBeUndefined();
    const [first, ...rest] = expected.mnist;
    for (const change of [
      { mnist: [1.001 * first, ...rest] },
      { mnist: [first] },
      { chain: Number.NaN },
    ]) {
      expect(differenceOf({ ...expected, ...change }, expected)).toMatch(/where the reference/);
    }
  });

  test('speeds and times are positive', async () => {
    const engine = await entry('tensors').load();
    const figures = figuresOf(engine, { stride: 40, epochs: [1, 1, 1], moonsSteps: 2 });
    const numbers = [...figures.mnist, figures.moons, figures.memory, figures.chain];
    expect(numbers).toHaveLength(6);
    expect(numbers.every((number) => Number(number) > 0)).toBe(true);
  });
});

test.each(ideas.slice(1))('$name: slower perhaps, but the same losses', (idea) => {
  const { train } = digits([0, 1]);
  const examples = [...train.slice(0, 2), ...train.slice(-2)];
  const [one, other] = [ideas[0], idea].map((each) => learnerWithout(each, examples));
  for (let epoch = 0; epoch < 2; epoch++) expect(other()).toBeCloseTo(one(), 9);
});

describe('pictures', () => {
  /** A picture whose one bright pixel is there. */
  const dot = (row: number, column: number): Picture => {
    const x = new Float32Array(784);
    x[28 * row + column] = 1;
    return { x, y: column < 14 ? 0 : 1 };
  };
  const placeOf = (picture: Picture, down: number, right: number) =>
    rowsOf([picture], down, right).data.indexOf(1);

  test('are moved down and to the right', () => {
    expect(placeOf(dot(3, 5), 1, -1)).toBe(28 * 4 + 4);
    expect(placeOf(dot(3, 5), -1, 1)).toBe(28 * 2 + 6);
  });

  test('what leaves a picture is lost', () => {
    expect(placeOf(dot(3, 27), 0, 1)).toBe(-1);
    expect(placeOf(dot(3, 0), 0, -1)).toBe(-1);
    expect(placeOf(dot(0, 5), -1, 0)).toBe(-1);
    expect(placeOf(dot(27, 5), 1, 0)).toBe(-1);
  });

  test.each(networks)('$name: both recipes teach left from right', ({ networkOf }) => {
    const all = Array.from({ length: 100 }, (_, i) => dot(13, i % 28));
    for (const { sizes, loss, recipe } of Object.values(tasks)) {
      const random = seeded(1);
      const model = networkOf(784, sizes, random);
      train(model, all, { loss, recipe: { ...recipe, epochs: 40, moves: false }, random });
      expect(errorsOf(model, all)).toBe(0);
    }
  });
});

/** That many differences that are rounding errors. */
function aboutZeros(count: number): unknown[] {
  return Array.from({ length: count }, () => expect.closeTo(0, 9));
}
