/** Something that was not taken in, and why, in a sentence for the person who wrote it. */
export interface Refusal {
  /** As it stands in the submission. */
  readonly path: string;
  readonly sentence: string;
}

/** What one person hands in: texts, and nothing that was run. */
export interface Submission {
  /** The name of the folder or archive, unique in its class. */
  readonly name: string;
  /** The texts by stage and file: `01-value/value.ts`. */
  readonly files: Readonly<Record<string, string>>;
  readonly refusals: readonly Refusal[];
}
