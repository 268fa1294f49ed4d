import type { Probed } from '../probe';
import { same } from '../probe';

/** One sentence, and the numbers that the code would give if it were true; none where it would throw. */
export interface Candidate<Case> {
  readonly sentence: string;
  facts(given: Case): readonly number[] | undefined;
}

/** So many cases must be wrong before something is said of them. */
export const few = 3;

/** The sentence that is true in every case, if there is one, and no other is; none of code that is right. */
export function decide<Case>(
  candidates: readonly Candidate<Case>[],
  probed: readonly Probed<Case, readonly number[]>[],
  truth: (given: Case) => readonly number[],
): string | undefined {
  const isRight = ({ given, found }: Probed<Case, readonly number[]>) => agree(found, truth(given));
  const wrong = probed.filter((each) => !isRight(each));
  if (wrong.filter(({ found }) => found !== undefined).length < few) return undefined;
  const cases = [...wrong, ...probed.filter(isRight)];
  const agreeing = candidates.filter(({ facts }) =>
    cases.every(({ given, found }) => agree(found, facts(given))),
  );
  const sentences = new Set(agreeing.map(({ sentence }) => sentence));
  return sentences.size === 1 ? agreeing[0].sentence : undefined;
}

function agree(found: readonly number[] | undefined, facts: readonly number[] | undefined) {
  if (found === undefined || facts === undefined) return found === facts;
  return same(found, facts);
}
