import fc, { type Arbitrary } from 'fast-check';
import { Unfit } from './received';

/** So many cases in a row are thrown away, and no other is waited for. */
const most = 10_000;

/**
 * Makes cases of one kind, at random from a seed, and knows which are smaller: a generator. The
 * library behind it is fast-check, and its users need not know.
 */
export class Cases<Case> {
  constructor(readonly arbitrary: Arbitrary<Case>) {}

  /** Another thing made of each case. */
  map<Other>(make: (given: Case) => Other): Cases<Other> {
    return new Cases(this.arbitrary.map(make));
  }

  /**
   * Only the cases that `keeps`; the others are thrown away, and counted.
   * @throws {Unfit} when nearly none is left
   */
  filter(keeps: (given: Case) => boolean): Cases<Case> {
    let inARow = 0;
    const counting = (given: Case) => {
      const isKept = keeps(given);
      inARow = isKept ? 0 : inARow + 1;
      if (!isKept) thrownAway++;
      if (inARow < most) return isKept;
      inARow = 0;
      throw new Unfit(
        `A filter has thrown away ${most} cases in a row: nearly none fits. Make fitting ones with \`map\`.`,
      );
    };
    return new Cases(this.arbitrary.filter(counting));
  }

  /** Cases of a kind that depends on a first one. */
  chain<Other>(next: (given: Case) => Cases<Other>): Cases<Other> {
    return new Cases(this.arbitrary.chain((given) => next(given).arbitrary));
  }
}

let thrownAway = 0;

/** How many cases filters have thrown away while `act` ran. */
export function countThrownAway(act: () => void): number {
  const before = thrownAway;
  act();
  return thrownAway - before;
}

/** A whole number from `min` to `max`. The smallest is the one nearest to 0. */
export function integer(min: number, max: number): Cases<number> {
  return new Cases(fc.integer({ min, max }));
}

/** A number with up to three decimals from `min` to `max`. The smallest is the one nearest to 0. */
export function decimal(min: number, max: number): Cases<number> {
  return integer(Math.ceil(min * 1000), Math.floor(max * 1000)).map((n) => n / 1000);
}

/** One of some things. The first is the smallest. */
export function constantFrom<Thing>(...things: Thing[]): Cases<Thing> {
  return new Cases(fc.constantFrom(...things));
}

/** A list of `min` to `max` cases of a kind. The smallest is the shortest. */
export function array<Item>(of: Cases<Item>, min: number, max: number): Cases<Item[]> {
  return new Cases(fc.array(of.arbitrary, { minLength: min, maxLength: max }));
}

/** Several cases, one of each kind. */
export function tuple<Items extends unknown[]>(
  ...of: { [Place in keyof Items]: Cases<Items[Place]> }
): Cases<Items> {
  return new Cases(fc.tuple(...of.map(({ arbitrary }) => arbitrary))) as unknown as Cases<Items>;
}

/** Several cases, each under its name. */
export function record<Named extends object>(
  of: { [Name in keyof Named]: Cases<Named[Name]> },
): Cases<Named> {
  const arbitraries = Object.entries(of).map(([name, cases]) => [
    name,
    (cases as Cases<unknown>).arbitrary,
  ]);
  return new Cases(fc.record(Object.fromEntries(arbitraries))) as unknown as Cases<Named>;
}
