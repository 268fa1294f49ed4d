import { atLeast, atMost, compare, type Facts, type Truths } from '../../spec/law/facts';
import { goal } from '../../spec/laws/12-ten-digits/unseen';
import { stepsOf } from '../../spec/laws/readme';
import { fittingHints, rangeOf, reachedIn } from './hint';

const hints = [
  'Below 20 %: guessing\n\na',
  'Between 20 % and 93.3 %: learned, but not enough\n\nb',
  'One step\n\nc',
];

test('a hint is for the range that its title begins with, or for any', () => {
  expect(hints.map(rangeOf)).toEqual([[0, 20], [20, 93.3], undefined]);
});

test('the hint for what was reached comes first, and those for other ranges not at all', () => {
  expect(fittingHints(hints, 0.1)).toEqual([hints[0], hints[2]]);
  expect(fittingHints(hints, 0.918)).toEqual([hints[1], hints[2]]);
});

test('where nothing was measured, all come in their order', () => {
  expect(fittingHints(hints)).toEqual(hints);
});

test('where no hint is for what was reached, those come that are for any', () => {
  expect(fittingHints(hints, 0.99)).toEqual([hints[2]]);
  expect(fittingHints(hints, Number.NaN)).toEqual([hints[2]]);
  expect(fittingHints(hints.slice(0, 2), 0.99)).toEqual(hints.slice(0, 2));
});

/** A law that failed with these facts. */
function failed(yours: Facts, truth: Truths): Parameters<typeof reachedIn>[0] {
  const finding = { kind: 'differs', rows: compare(yours, truth) } as const;
  const result = { state: 'fails', shown: '', smaller: false, finding } as const;
  const report = { folder: 'katas/00', title: 'a:', step: 1, seed: 1, borrowed: [], result };
  return { title: 'a:', state: 'fails', report };
}

test('what was reached is the number that a law found to be too low', () => {
  expect(
    reachedIn(failed({ loss: 9, accuracy: 0.918 }, { loss: 9, accuracy: atLeast(0.933) })),
  ).toBe(0.918);
  expect(reachedIn(failed({ errors: 3 }, { errors: atMost(2) }))).toBeUndefined();
  expect(reachedIn({ title: 'a:', state: 'fails', message: 'no law' })).toBeUndefined();
});

test('stage 12 has a hint for whatever was reached, up to its threshold', () => {
  const ranges = stepsOf('12-ten-digits')
    .get(6)
    ?.hints.flatMap((hint) => [rangeOf(hint)].filter((range) => range !== undefined));
  expect(ranges?.map(([least]) => least)).toEqual([
    0,
    ...(ranges ?? []).slice(0, -1).map(([, most]) => most),
  ]);
  expect(ranges?.at(-1)?.[1]).toBeCloseTo(100 * goal.threshold);
});
