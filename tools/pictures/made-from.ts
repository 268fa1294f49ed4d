import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from './picture';

const root = join(__dirname, '..', '..');

/** Where it is kept what each picture was made from. */
export const record = join(root, 'docs', 'made-from.json');

/** A hash of what a picture shows: when it is another one, the picture is out of date. */
export function madeFrom({ shows }: Picture): string {
  const hash = createHash('sha256');
  for (const file of shows.flatMap(filesIn))
    hash.update(readFileSync(file, 'utf8').replace(/\r/g, ''));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  const full = join(root, path);
  if (statSync(full).isFile()) return [full];
  const names = readdirSync(full, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .filter((name) => /\.(ts|tsx|css|html)$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => join(full, name));
}
