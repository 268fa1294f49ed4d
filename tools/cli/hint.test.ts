import { goal } from '../../spec/laws/12-ten-digits/unseen';
import { stepsOf } from '../../spec/laws/readme';
import { fittingHints, rangeOf } from './hint';

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
