import { join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');

/** The learner's lines in an error's stack: the topmost, and the topmost of another file. */
export function ownLines(error: Error): string[] {
  const places = String(error.stack ?? '').matchAll(
    /\(?((?:\/|[A-Za-z]:\\)[^()\n]+?):(\d+):\d+\)?$/gm,
  );
  const own = [...places]
    .map(([, file, line]) => ({ path: relative(root, file).split(sep).join('/'), line }))
    .filter(({ path }) => /^(katas|solutions)[/]/.test(path) && !path.endsWith('.test.ts'));
  const elsewhere = own.find(({ path }) => path !== own[0].path);
  return own
    .slice(0, 1)
    .concat(elsewhere ?? [])
    .map(({ path, line }) => `${path}:${line}`);
}
