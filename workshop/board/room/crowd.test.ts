import fc from 'fast-check';
import { crowdsOf, fewest } from './crowd';

/** Crowds in short. */
const told = (...places: number[]) =>
  crowdsOf(places).map(({ from, to, main, people }) => `${from}-${to} (${main}): ${people}`);

test('who is alone goes together with the neighbours', () => {
  expect(told(1, 1, 1, 2, 2, 2)).toEqual(['1-1 (1): 3', '2-2 (2): 3']);
  expect(told(1, 2, 2, 2)).toEqual(['1-2 (2): 4']);
  expect(told(1, 1, 1, 1, 2)).toEqual(['1-2 (1): 5']);
  expect(told(1, 2, 3, 3, 3, 3)).toEqual(['1-3 (3): 6']);
  expect(told(1, 9)).toEqual([]);
});

test('nobody is lost, nobody is shown among fewer than three, and crowds do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (places) => {
      const crowds = crowdsOf(places);
      const sum = crowds.reduce((all, { people }) => all + people, 0);
      return (
        sum === (places.length < fewest ? 0 : places.length) &&
        crowds.every(({ people }) => people >= fewest) &&
        crowds.every(({ from }, i) => i === 0 || crowds[i - 1].to < from)
      );
    }),
  );
});
