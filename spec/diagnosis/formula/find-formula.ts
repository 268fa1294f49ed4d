import type { Verdict } from '../../law/check';
import type { Door } from '../../law/door';
import type { Law } from '../../law/law';
import type { Cause } from '../../law/result';
import { Patience } from '../../law/time-limit';
import { needed, OutOfPatience } from '../answers';
import { collectEvidence } from './evidence';
import { readFormula } from './read';
import { searchFormula } from './search';
import { wordsOf } from './words';

/**
 * What the code computes in place of the first fact that is wrong, if one short formula says it:
 * found in a few fresh cases, and true in more than a hundred others.
 */
export async function findFormula(
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  patience = new Patience(2_000),
): Promise<Cause | undefined> {
  const { formula } = law;
  if (!formula) return undefined;
  try {
    const evidence = await collectEvidence(law, formula, ask, verdict, seed, patience);
    if (!evidence) return undefined;
    const truths = Object.values(formula.truths);
    const [fact, truth] = [Object.keys(formula.truths)[evidence.fact], truths[evidence.fact]];
    const found = searchFormula(evidence.cases, truths.map(readFormula), () => needed(patience));
    if (!found || fact === undefined) return undefined;
    return { kind: 'formula', fact, yours: wordsOf(found), truth };
  } catch (error) {
    if (!(error instanceof OutOfPatience)) throw error;
    return undefined;
  }
}
