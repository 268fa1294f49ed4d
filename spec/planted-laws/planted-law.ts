import type { YourLaw } from '../your-law';

/** A law as a learner might write it. */
export interface PlantedLaw {
  /** What is particular about it, in a few words. */
  readonly says: string;
  // biome-ignore lint/suspicious/noExplicitAny: laws about several kinds of programs are in one list.
  law(): YourLaw<any, any>;
}

/** Laws for one task of stage 13, at least three of each kind; blind ones where cases can be. */
export interface PlantedLaws {
  /** The function that a learner writes for it: `productAndQuotient`. */
  readonly task: string;
  /** In different styles: every one of them is accepted. */
  readonly right: readonly PlantedLaw[];
  /** Each refuses some correct program. */
  readonly tooStrict: readonly PlantedLaw[];
  /** Each compares too little to see some wrong program. */
  readonly tooWeak: readonly PlantedLaw[];
  /** Each would see every wrong program, and its cases never show one. */
  readonly blind: readonly PlantedLaw[];
}
