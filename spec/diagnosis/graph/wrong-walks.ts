import type { Slip } from './slips';
import { earlyWalks, ownWalk, upwardWalks, type Walk } from './walks';

function walks(sentence: string, all: readonly Walk[]): Slip[] {
  return all.map((walk) => ({ sentence, rules: { walk } }));
}

/** Wrong ways through the graph. */
export const wrongWalks: readonly Slip[] = [
  ...walks(
    'the sweep follows your topologicalOrder, and that order is wrong for some graphs of Values.',
    [ownWalk],
  ),
  ...walks(
    'values hand their gradient on before it is complete: some of their uses come later.',
    earlyWalks,
  ),
  ...walks('the sweep goes from the leaves to the root. It should start at the root.', upwardWalks),
];
