import { randomInt } from 'node:crypto';
import { type Answer, isLost } from '../../spec/law/answer';

/**
 * Asks about some cases in an order that nobody knows, and gives the answers in that of the cases, up
 * to the first that is lost or was not come to. Whose answers depend on how often they were asked
 * before is asked about a right program as likely first as last.
 */
export async function askInAnyOrder<Case>(
  givens: readonly Case[],
  ask: (givens: readonly Case[]) => Promise<Answer[]>,
): Promise<Answer[]> {
  const order = shuffled([...givens.keys()]);
  const answers = await ask(order.map((i) => givens[i]));
  if (answers[0]?.kind === 'died') return answers;
  const sorted: (Answer | undefined)[] = givens.map((_, i) => answers[order.indexOf(i)]);
  const missing = sorted.indexOf(undefined);
  const known = sorted.slice(0, missing < 0 ? sorted.length : missing) as Answer[];
  const lost = known.findIndex(isLost);
  return lost < 0 ? known : known.slice(0, lost + 1);
}

/** With numbers that come from no seed: what is asked knows the seed. */
function shuffled(list: number[]): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
