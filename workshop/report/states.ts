import type { PersonResult, StageGrade, State } from '../grade/result';

/** How a state is shown: by a sign, so that nobody depends on colours, and in words. */
export interface Shown {
  readonly sign: string;
  readonly words: string;
  readonly colour: 'green' | 'yellow' | 'gray' | 'magenta';
}

/** A stage of which nothing is written yet has a look of its own. */
export type Look = State | 'not begun';

/** Every look, in the order in which a legend explains them. */
export const looks: Readonly<Record<Look, Shown>> = {
  finished: { sign: '✓', words: 'every law holds', colour: 'green' },
  failing: { sign: '✗', words: 'a law fails', colour: 'yellow' },
  'not written': { sign: '…', words: 'being written', colour: 'gray' },
  'not begun': { sign: '·', words: 'not begun', colour: 'gray' },
  unreadable: { sign: '?', words: 'could not be read', colour: 'magenta' },
  refused: { sign: '⊘', words: 'a file was refused', colour: 'magenta' },
  died: { sign: '!', words: 'ended its process', colour: 'magenta' },
  'too long': { sign: '∞', words: 'took too long', colour: 'magenta' },
};

/** How a stage of somebody looks. */
export function lookOf({ state, held }: StageGrade): Look {
  return state === 'not written' && held === 0 ? 'not begun' : state;
}

/** The looks that occur among some people. */
export function looksAmong(people: readonly PersonResult[]): Look[] {
  const seen = new Set(people.flatMap(({ stages }) => stages.map(lookOf)));
  return (Object.keys(looks) as Look[]).filter((look) => seen.has(look));
}

/** Whether a stage could not be tried to its end. */
export function isTrouble({ state }: StageGrade): boolean {
  return looks[state].colour === 'magenta';
}

/** The stage that somebody is at: the first that is not finished. */
export function currentStage({ stages }: PersonResult): StageGrade | undefined {
  return stages.find(({ state }) => state !== 'finished');
}
