import type { PersonResult, StageGrade, State } from '../grade/result';

/** How a state is shown: by a sign, so that nobody depends on colours, and in words. */
export interface Shown {
  readonly sign: string;
  readonly words: string;
  readonly colour: 'blue' | 'yellow' | 'gray' | 'magenta';
}

/** What looks otherwise than its state: nothing is written yet, or what fails is not its own fault. */
export type Look = State | 'not begun' | 'waiting';

/** Every look, in the order in which a legend explains them. */
export const looks: Readonly<Record<Look, Shown>> = {
  finished: { sign: '✓', words: 'every law holds', colour: 'blue' },
  failing: { sign: '✗', words: 'a law fails', colour: 'yellow' },
  'not written': { sign: '…', words: 'being written', colour: 'gray' },
  'not begun': { sign: '·', words: 'not begun', colour: 'gray' },
  waiting: { sign: '↑', words: 'waits for an earlier stage', colour: 'gray' },
  unreadable: { sign: '?', words: 'could not be read', colour: 'magenta' },
  refused: { sign: '⊘', words: 'a file was refused', colour: 'magenta' },
  died: { sign: '!', words: 'its process ended', colour: 'magenta' },
  'too long': { sign: '∞', words: 'took too long', colour: 'magenta' },
};

/** How a stage of somebody looks. */
export function lookOf({ state, held, laws }: StageGrade): Look {
  if (state === 'not written' && held === 0) return 'not begun';
  const failing = state === 'failing' && laws.find((law) => law.state === 'fails');
  const isWaiting = failing && failing.report?.cause?.kind === 'earlier stage';
  return isWaiting ? 'waiting' : state;
}

/** The looks that occur among some people. */
export function looksAmong(people: readonly PersonResult[]): Look[] {
  const seen = new Set(people.flatMap(({ stages }) => stages.map(lookOf)));
  return (Object.keys(looks) as Look[]).filter((look) => seen.has(look));
}

/** The stage that somebody is at: the first that is not finished. */
export function currentStage({ stages }: PersonResult): StageGrade | undefined {
  return stages.find(({ state }) => state !== 'finished');
}
