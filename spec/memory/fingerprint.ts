import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');

/** What a file says, as a hash, and the files that it imports. */
interface Known {
  readonly hash: string;
  readonly imports: readonly string[];
}

/**
 * Tells whether anything has changed that a stage's result may depend on: the stage's files and all
 * that they import, from laws to data, the solutions, the packages and the version of Node.
 */
export function fingerprintOf(stage: string): string {
  const known = new Map<string, Known>();
  const queue = [
    ...filesIn(join(root, 'katas', stage)),
    ...filesIn(join(root, 'solutions')),
    ...['package-lock.json', 'tsconfig.json', 'jest.config.js'].map((file) => join(root, file)),
  ];
  for (const file of queue) {
    if (known.has(file)) continue;
    known.set(file, lookedAt(file));
    queue.push(...(known.get(file)?.imports ?? []));
  }
  const lines = [...known].map(([file, { hash }]) => `${relative(root, file)} ${hash}`);
  return hashOf([process.version, ...lines.sort()].join('\n'));
}

const looked = new Map<string, { readonly written: string; readonly known: Known }>();

/** A file that was not written since need not be read again. */
function lookedAt(file: string): Known {
  if (!existsSync(file)) return { hash: '', imports: [] };
  const { mtimeMs, size } = statSync(file);
  const written = `${mtimeMs} ${size}`;
  const before = looked.get(file);
  if (before?.written === written) return before.known;
  const text = readFileSync(file, 'utf8');
  const known = {
    hash: hashOf(text),
    imports: file.endsWith('.json') ? [] : importsOf(file, text),
  };
  looked.set(file, { written, known });
  return known;
}

/** The files of ours that a script imports, in whichever way it writes it. */
export function importsOf(file: string, text: string): string[] {
  const names = text.matchAll(/\b(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"\n]*)['"]/g);
  return [...names].flatMap(([, name]) => {
    const path = join(dirname(file), name);
    const found = ['', '.ts', '.js', '.json', `${sep}index.ts`].map((end) => path + end);
    return found.filter((each) => existsSync(each) && statSync(each).isFile()).slice(0, 1);
  });
}

/** All scripts in a folder, at any depth. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

/** A hash of all files in some rooms of the kata whose names are like that. */
export function hashOfFolders(rooms: readonly string[], like: RegExp): string {
  const files = rooms.flatMap((room) => {
    const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => like.test(name)).map((name) => join(root, room, name));
  });
  const lines = files
    .sort()
    .map((file) => `${relative(root, file)} ${hashOf(readFileSync(file, 'utf8'))}`);
  return hashOf(lines.join('\n'));
}

/** A hash of a text, in hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
