import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Limits } from '../budget';
import type { Submission } from '../submission';
import { takeIn } from '../take-in';

/** What lies in a folder, by paths. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Does something with a folder that has these files, and takes it away. */
export async function withFolder<Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is taken in of a class with these files. */
export function takeInFiles(files: Files, limits?: Limits): Promise<Submission[]> {
  return withFolder(files, (folder) => takeIn(folder, limits));
}

/** What is taken in of one person who handed in this archive. */
export async function takeInArchive(
  archive: Buffer,
  name = 'ada.zip',
  limits?: Limits,
): Promise<Submission> {
  const [submission] = await takeInFiles({ [name]: archive }, limits);
  return submission;
}

/** The refusals by paths. */
export function refused({ refusals }: Submission): Record<string, string> {
  return Object.fromEntries(refusals.map(({ path, sentence }) => [path, sentence]));
}
