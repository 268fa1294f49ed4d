import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Answer } from './answer';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The files of the pages by their names, read once: no path that is asked for is ever opened. */
export function filesOf(folder: string): ReadonlyMap<string, Answer> {
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => extname(name) in types,
  );
  const answer = (name: string): Answer => ({
    status: 200,
    type: types[extname(name)],
    body: readFileSync(join(folder, name)),
  });
  return new Map(names.map((name) => [name, answer(name)]));
}
