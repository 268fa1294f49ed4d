import type { TrainingModule } from '../../spec/contract';
import { NotWritten } from '../../spec/not-written';
import { engineWith } from '../../spec/your-engine';
import {
  array,
  constantFrom,
  decimal,
  integer,
  law,
  near,
  type YourLaw,
} from '../../spec/your-law';

/** Your engine slips through the laws of this stage, and of those that it builds on. */
export const stage: string = '01-value';

/** A new engine that is wrong, and that all these laws accept: `engineWith({ … })` begins one. */
export function wrongEngine(): object {
  throw new NotWritten('wrongEngine', 'katas/13-your-laws/README.md, step 8');
}

/** The proof: a law that accepts every correct engine, and refuses yours in every case. */
// biome-ignore lint/suspicious/noExplicitAny: the cases are yours to choose.
export function proof(): YourLaw<TrainingModule, any> {
  throw new NotWritten('proof', 'katas/13-your-laws/README.md, step 8');
}
