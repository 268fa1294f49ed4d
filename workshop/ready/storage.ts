import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine';

const megabyte = 2 ** 20;

/** What the commands make and remember can be written into `out/`. */
export function writing({ folder }: Pick<Machine, 'folder'>): string | undefined {
  const file = join(folder, 'out', `ready-${process.pid}`);
  try {
    mkdirSync(join(folder, 'out'), { recursive: true });
    writeFileSync(file, 'Can be deleted.');
    rmSync(file);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `Nothing can be written into out/ (${code}): copy the whole folder to a disk of your own, such as your home folder.`;
  }
}

/** There is room on the disk for what the commands make. */
export function disk({ disk }: Pick<Machine, 'disk'>): string | undefined {
  if (disk >= 300 * megabyte) return undefined;
  return `The disk has ${Math.floor(disk / megabyte)} MB left: free 300 MB.`;
}

/** There is memory for the watch and the studio: a process of ours takes 150 to 300 MB. */
export function memory({ memory }: Pick<Machine, 'memory'>): string | undefined {
  if (memory >= 1000 * megabyte) return undefined;
  return `${Math.floor(memory / megabyte)} MB of memory are free: close programs until 1,000 are.`;
}
