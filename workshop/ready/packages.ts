import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine';

/** The packages are there, as package-lock.json has them. */
export function packages({ folder }: Pick<Machine, 'folder'>): string | undefined {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const wanted = Object.entries<Locked>(packages).filter(
    ([place, { optional, link }]) => place !== '' && !optional && !link,
  );
  const wrong = wanted.filter(([place, { version }]) => versionOf(join(folder, place)) !== version);
  if (wrong.length === 0) return undefined;
  const [[place]] = wrong;
  const first = place.split('node_modules/').at(-1);
  const subject = wrong.length === 1 ? `The package ${first} is` : `${wrong.length} packages are`;
  const example = wrong.length === 1 ? '' : ` (${first}, for one)`;
  return `${subject} missing or not of the version in package-lock.json${example}: run npm ci.`;
}

interface Locked {
  readonly version?: string;
  readonly optional?: boolean;
  readonly link?: boolean;
}

function versionOf(folder: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** A law can be tried, which needs the packages of this very system. */
export function oneLaw({ folder }: Pick<Machine, 'folder'>, seconds = 120) {
  const jest = join(folder, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jest, 'solutions/01-value', '-t', 'add: both slopes', '--runInBand'];
  return new Promise<string | undefined>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, timeout: seconds * 1000 }, (error) => {
      if (!error) return resolve(undefined);
      resolve(
        error.killed
          ? `One law took more than ${seconds} seconds: close other programs, or take another laptop.`
          : 'A law of the solutions cannot be tried. Packages that were copied from another system do that: run npm ci on this one.',
      );
    });
  });
}
