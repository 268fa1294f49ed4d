import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blankOf, isBlank } from './blank';
import { type Blanks, blanks } from './blanks';

/**
 * Writes the blanks of every stage into a folder such as `katas/`. A file in which somebody may
 * have written is left alone, unless `force` is set. Returns the paths of both, inside the folder.
 */
export function writeBlanks(
  folder: string,
  { force = false }: { force?: boolean } = {},
): { written: string[]; leftAlone: string[] } {
  const written: string[] = [];
  const leftAlone: string[] = [];
  for (const [stage, files] of Object.entries(blanks)) {
    for (const [name, text] of Object.entries(blankOf(stage))) {
      const file = join(folder, stage, name);
      const isThere = existsSync(file);
      if (isThere && readFileSync(file, 'utf8') === text) continue;
      if (isThere && !force && !isSafe(file, files[name])) {
        leftAlone.push(`${stage}/${name}`);
        continue;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      written.push(`${stage}/${name}`);
    }
  }
  return { written, leftAlone };
}

/** Whether a file may be overwritten: none of its blanks is filled in, and Git has it as it is. */
function isSafe(file: string, list: Blanks): boolean {
  return isBlank(readFileSync(file, 'utf8'), list) && isInGit(file);
}

/** Whether a file is committed or staged just as it is. */
function isInGit(file: string): boolean {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', file], {
    cwd: dirname(file),
    encoding: 'utf8',
  });
  // The second letter of a line is about what is not staged: `M ` is staged, ` M` is not.
  return status === 0 && (stdout === '' || stdout[1] === ' ');
}
