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
  unreadable: { sign: '?', words: 'could not be loaded', colour: 'magenta' },
  refused: { sign: '⊘', words: 'a file was refused', colour: 'magenta' },
  died: { sign: '!', words: 'its process ended', colour: 'magenta' },
  'too long': { sign: '∞', words: 'took too long', colour: 'magenta' },
};

/** How a stage looks among all of the same person. */
export function lookOf(stage: StageGrade, stages: readonly StageGrade[]): Look {
  if (isWaiting(stage, stages)) return 'waiting';
  return stage.state === 'not written' && stage.held === 0 ? 'not begun' : stage.state;
}

/** Whether an earlier stage is to blame: it was found to be, or it could not be tried for the same reason. */
function isWaiting({ name, state, laws, sentence }: StageGrade, stages: readonly StageGrade[]) {
  const failing = laws.find((law) => law.state === 'fails');
  if (failing) return state === 'failing' && failing.report?.cause?.kind === 'earlier stage';
  return stages.some((other) => other.name < name && sentence && other.sentence === sentence);
}

/** The looks that occur among some people. */
export function looksAmong(people: readonly PersonResult[]): Look[] {
  const seen = new Set(
    people.flatMap(({ stages }) => stages.map((stage) => lookOf(stage, stages))),
  );
  return (Object.keys(looks) as Look[]).filter((look) => seen.has(look));
}

/** The stage that somebody is at: the first that is not finished. */
export function currentStage({ stages }: PersonResult): StageGrade | undefined {
  return stages.find(({ state }) => state !== 'finished');
}

/** Whether somebody handed something in of which nothing could be judged. */
export function isNotTakenIn({ stages, refusals }: PersonResult): boolean {
  return refusals.length > 0 && hasNotBegun(stages);
}

/** Whether nothing is written in any stage. */
export function hasNotBegun(stages: readonly StageGrade[]): boolean {
  return stages.every((stage) => lookOf(stage, stages) === 'not begun');
}
