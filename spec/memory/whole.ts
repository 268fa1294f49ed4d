import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file. Another process may read it at that moment: it is there whole, or as it was. */
export function writeWhole(file: string, content: string | Uint8Array, mode?: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content, { mode });
  renameSync(`${file}.${process.pid}`, file);
}
