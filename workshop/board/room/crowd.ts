/** Fewer than so many are never shown by themselves without names: somebody would be pointed at. */
export const fewest = 3;

/** Places that follow each other, and how many are there. */
export interface Crowd<Place> {
  readonly from: Place;
  readonly to: Place;
  readonly people: number;
}

/**
 * How many are at each place, in the order of the places. Places where few are go together with their
 * neighbours until they are enough. Of fewer than three people in all, nothing is left.
 */
export function crowdsOf<Place extends string | number>(places: readonly Place[]): Crowd<Place>[] {
  const crowds: Crowd<Place>[] = [];
  for (const place of places.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = crowds.at(-1);
    if (!last || (last.people >= fewest && last.to !== place)) {
      crowds.push({ from: place, to: place, people: 1 });
    } else {
      crowds.splice(-1, 1, { ...last, to: place, people: last.people + 1 });
    }
  }
  const rest = crowds.at(-1);
  if (!rest || rest.people >= fewest) return crowds;
  const before = crowds.at(-2);
  return before
    ? [
        ...crowds.slice(0, -2),
        { from: before.from, to: rest.to, people: before.people + rest.people },
      ]
    : [];
}
