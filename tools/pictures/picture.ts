import type { KataCopy } from '../kata-copy';

/** A picture of a README: the file in `docs/`, and the files and folders that it shows. */
export interface Picture {
  readonly file: string;
  readonly shows: readonly string[];
  make(copy: KataCopy): Promise<string | Uint8Array>;
}
