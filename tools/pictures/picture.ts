import type { Workspace } from '../workspace';

/** A picture of a README: the file in `docs/`, and the files and folders that it shows. */
export interface Picture {
  readonly file: string;
  readonly shows: readonly string[];
  make(workspace: Workspace): Promise<string | Uint8Array>;
}
