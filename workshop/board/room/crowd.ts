import { groupBy } from './people';

/** Fewer than so many are never shown by themselves without names: somebody would be pointed at. */
export const fewest = 3;

/** A number of people as it may be said where nobody is pointed at. */
export function saidOf(people: number): string {
  return people > 0 && people < fewest ? `fewer than ${fewest}` : String(people);
}

/** Places that follow each other, and how many are there. */
export interface Crowd<Place> {
  readonly from: Place;
  readonly to: Place;
  /** The place of them where most are. */
  readonly main: Place;
  readonly people: number;
}

/**
 * How many are at each place, in the order of the places. Places where few are go together with their
 * neighbours until they are enough. Of fewer than three people in all, nothing is left.
 */
export function crowdsOf<Place extends string | number>(places: readonly Place[]): Crowd<Place>[] {
  if (places.length < fewest) return [];
  const groups: Place[][] = [];
  for (const there of groupBy(places.toSorted(inOrder), (place) => place).values()) {
    const last = groups.at(-1);
    if (last && last.length < fewest) last.push(...there);
    else groups.push(there);
  }
  const last = groups.at(-1) ?? [];
  if (last.length < fewest) {
    groups.pop();
    groups.at(-1)?.push(...last);
  }
  return groups.map(crowdOf);
}

function crowdOf<Place>(places: readonly Place[]): Crowd<Place> {
  const groups = [...groupBy(places, (place) => place).values()];
  const [[main]] = groups.sort((a, b) => b.length - a.length);
  return { from: places[0], to: places[places.length - 1], main, people: places.length };
}

function inOrder<Place extends string | number>(a: Place, b: Place): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
