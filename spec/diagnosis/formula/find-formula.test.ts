import { sample } from 'fast-check';
import { alternatives } from '../../alternatives/all';
import type { Value } from '../../contract';
import { check } from '../../law/check';
import { doorTo, doorToKnown } from '../../law/door';
import { accepts, compare } from '../../law/facts';
import type { Law } from '../../law/law';
import { truthOf } from '../../law/truth';
import { stageNamed } from '../../laws/stages';
import { some } from '../../some';
import { evaluate } from './expression';
import { findFormula } from './find-formula';
import { Damped, right, withDiv, withUnary } from './planted';
import { readFormula } from './read';

const stages = ['01-value', '04-losses', '05-training'];
const lawsOf = (stage: string) => stageNamed(stage).laws as readonly Law<unknown>[];
const withFormula = stages.flatMap(lawsOf).filter(({ formula }) => formula);

/** What is found in the first law of a stage that does not hold: `fact: yours`. */
async function found(stage: string, kit: object, seed = 1): Promise<string | undefined> {
  const ask = doorTo(kit);
  for (const law of lawsOf(stage)) {
    const verdict = await check(law, ask, seed);
    if (verdict.state !== 'fails') continue;
    const cause = await findFormula(law, ask, verdict, seed);
    return cause?.kind === 'formula' ? `${cause.fact}: ${cause.yours}` : undefined;
  }
  throw new Error('Every law holds.');
}

test.each(withFormula)('$title: the formulas of the law are true', (law) => {
  const { formula } = law;
  for (const given of sample(law.given, { seed: 7, numRuns: 60 })) {
    const truths = Object.values(truthOf(law, given));
    const words = Object.values(formula?.truths ?? {});
    expect(words).toHaveLength(truths.length);
    words.forEach((each, i) => {
      const value = evaluate(readFormula(each), formula?.operands(given) ?? {});
      expect([each, given, accepts(truths[i], value)]).toEqual([each, given, true]);
    });
  }
});

describe('says what the code computes', () => {
  test.each<[string, object]>([
    ['slope with respect to b: a / b', withDiv((a, b) => [a / b, 1 / b, a / b])],
    ['slope with respect to b: a / b²', withDiv((a, b) => [a / b, 1 / b, a / b / b])],
    ['slope with respect to b: −a / (b + 1)', withDiv((a, b) => [a / b, 1 / b, -a / (b + 1)])],
    ['a.div(b): b / a', withDiv((a, b) => [b / a, 1 / b, a])],
    [
      'slope with respect to x: 1 − tanh x',
      withUnary('tanh', (x) => [Math.tanh(x), 1 - Math.tanh(x)]),
    ],
    [
      'slope with respect to x: 0.7345678912',
      withUnary('tanh', (x) => [Math.tanh(x), 0.7345678912]),
    ],
    ['slope with respect to x: 1', withUnary('tanh', (x) => [Math.tanh(x), 1])],
    ['x.log(): log(x + 1e-7)', withUnary('log', (x) => [Math.log(x + 1e-7), 1 / x])],
    ['slope with respect to x: 3eˣ', withUnary('exp', (x) => [Math.exp(x), 3 * Math.exp(x)])],
    [
      'x.relu(): x where x > 0, else 0.1x',
      withUnary('relu', (x) => (x > 0 ? [x, 1] : [0.1 * x, 0.1])),
    ],
    [
      'slope with respect to x: 1 where x > 0, else −1',
      withUnary('relu', (x) => (x > 0 ? [x, 1] : [0, -1])),
    ],
  ])('%s', async (sentence, kit) => {
    expect(await found('01-value', kit)).toBe(sentence);
  });

  test('of a loss', async () => {
    const halved = (predictions: readonly Value[], targets: readonly number[]) =>
      right.meanSquaredError(predictions, targets).mul(0.5);
    expect(await found('04-losses', { ...right, meanSquaredError: halved })).toBe(
      'meanSquaredError([p], [y]): ½(p − y)²',
    );
  });

  test('of an update', async () => {
    expect(await found('05-training', { ...right, SGD: Damped })).toBe(
      'subtracted in step 1: learningRate · v · (1 − momentum)',
    );
  });
});

describe('says nothing', () => {
  test.each(some(Object.keys(alternatives), 2, jest.getSeed()))(
    'about correct code: %s',
    async (name) => {
      const ask = doorToKnown(alternatives[name]);
      for (const law of withFormula) {
        const [given] = sample(law.given, { seed: 3, numRuns: 1 });
        const answer = await ask(law, given, 1000);
        if (answer.kind !== 'facts') throw new Error(`${name} does not answer.`);
        const right = compare(answer.facts, truthOf(law, given));
        for (const wrong of right) {
          const rows = right.map((row) => (row === wrong ? { ...row, agrees: false } : row));
          const verdict = {
            ...({ state: 'fails', given, answer, smaller: false, shown: '' } as const),
            finding: { kind: 'differs', rows } as const,
          };
          expect(await findFormula(law, ask, verdict, 5)).toBeUndefined();
        }
      }
    },
  );

  test.each<[string, (x: number) => number]>([
    ['an accident of rounding', (x) => Math.round(x * 7.3) / 7.1],
    ['a formula that holds in most cases only', (x) => (x > 5.5 && x < 6.5 ? 0 : x)],
    ['numbers out of nowhere', (x) => (Math.sin(x * 1e4) * 1e4) % 1],
  ])('about %s', async (_, slope) => {
    expect(
      await found(
        '01-value',
        withUnary('tanh', (x) => [Math.tanh(x), slope(x)]),
      ),
    ).toBeUndefined();
  });
});
