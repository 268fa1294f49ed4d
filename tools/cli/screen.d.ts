/** A stage that Jest has run. */
export interface Stage {
  readonly folder: string;
  readonly laws: readonly { title: string; state: 'holds' | 'blank' | 'fails'; message: string }[];
  /** Whether some laws were left out, as with `-t`. */
  readonly partial: boolean;
  /** What kept the file from running, if anything did. */
  readonly failure?: string;
}

/** What a learner sees at the end of a run; `next` is the stage that comes after. */
export function screen(stages: readonly Stage[], next?: string): string;
