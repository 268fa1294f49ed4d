/** What a step of a README says, and its folded hints, from nudge to near-answer. */
export interface Step {
  readonly text: string;
  readonly hints: readonly string[];
}

/** The steps of a stage's README, by their numbers. */
export function stepsOf(stage: string): Map<number, Step>;
