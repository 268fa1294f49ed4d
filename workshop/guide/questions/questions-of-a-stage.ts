/** What a leader may ask in one stage. A question leaves the answer to the learner. */
export interface QuestionsOfAStage {
  /** By the mistake's id in the catalogue. The first three are the most frequent, by our estimate. */
  readonly mistakes: Readonly<Record<string, string>>;
  /** One for each step of the stage's README, in their order. */
  readonly steps: readonly string[];
}
