import { join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');

/** Code in `katas/` that is given: when it throws, it was called wrongly. */
const given = [
  'new Value',
  'Value.add',
  'asValue',
  'new Tensor',
  'Tensor.constant',
  'Function.constant',
  'Tensor.map',
  'shapeError',
];

interface Frame {
  /** The function, as V8 writes it: `new Value`, `Value.mul`. */
  readonly name: string;
  readonly path: string;
  readonly line: string;
}

/**
 * The learner's lines in an error's stack: the topmost, and the topmost of another file. Lines of
 * given code are passed over, up to the one that called it.
 */
export function ownLines(error: Error): string[] {
  const own = framesOf(error);
  const written = own.findIndex(({ name }) => !given.includes(name));
  const [top, ...below] = own.slice(Math.max(0, written));
  if (!top) return [];
  const called = written > 0 ? `, where it calls ${own[written - 1].name}(…)` : '';
  const elsewhere = below.find(({ path }) => path !== top.path);
  return [top, ...(elsewhere ? [elsewhere] : [])].map(
    ({ path, line }, i) => `${path}:${line}${i === 0 ? called : ''}`,
  );
}

function framesOf(error: Error): Frame[] {
  const places = String(error.stack ?? '').matchAll(
    /^ *at (?:async )?(?:(.+?) )?\(?((?:\/|[A-Za-z]:\\)[^()\n]+?):(\d+):\d+\)?$/gm,
  );
  return [...places]
    .map(([, name = '', file, line]) => {
      const path = relative(root, file).split(sep).join('/');
      return { name: name.replace(/ \[as .*$/, ''), path, line };
    })
    .filter(({ path }) => /^(katas|solutions)[/]/.test(path) && !path.endsWith('.test.ts'));
}
