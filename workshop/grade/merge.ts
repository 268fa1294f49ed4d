import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../../tools/cli/arguments';
import { Kept } from './kept';
import type { ClassResult } from './result';

/** The results of the parts of a class, as those of one class. */
export function merged(folders: readonly string[]): ClassResult {
  const parts = folders.map((folder) => {
    if (!existsSync(join(folder, 'kept', 'run'))) {
      refuse(
        `${folder} holds no results of npm run grade: there is no ${join('kept', 'run')} in it.`,
      );
    }
    const kept = new Kept(folder);
    const { run } = kept;
    if (!run?.done) return refuse(`${folder} is not finished: give its command again.`);
    return { folder, settings: run.settings, people: kept.all() };
  });
  const [{ settings }] = parts;
  const other = parts.find((part) => !isDeepStrictEqual(part.settings, settings));
  if (other) {
    refuse(
      `${other.folder} was judged otherwise than ${folders[0]}: stages, seed, isolation and limits have to be the same.`,
    );
  }
  const people = parts.flatMap((part) => part.people).sort(byName);
  const twice = people.find(({ name }, i) => name === people[i + 1]?.name);
  if (twice) refuse(`“${twice.name}” is in two of these folders.`);
  const { isolation, seed, stages } = settings;
  return { version: 1, isolation, seed, stages, people };
}

/** The same order on every machine, whatever its language. */
export function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}
