/** What keeps a person's code away from everything else, the strongest first. */
export type Isolation = 'container' | 'bwrap' | 'none';

/** What one stage of one person may use. */
export interface Limits {
  readonly seconds: number;
  /** Megabytes. */
  readonly memory: number;
}

/** Where a person's code runs. */
export interface Place {
  readonly isolation: Isolation;
  readonly limits: Limits;
  /** The command that runs Node there with some arguments; it can read these files and no others. */
  command(
    nodeArguments: readonly string[],
    readable: readonly string[],
  ): { readonly command: string; readonly args: readonly string[] };
}
