import { relative, sep } from 'node:path';
import type { Finding, Verdict } from './check';
import { format, kindOf, type Row } from './facts';
import { wrap } from './wrap';

/** Where a law was tried, and how to try it again. */
export interface Place {
  /** `katas/01-value/README.md, step 2` */
  readonly step: string;
  /** `npx jest katas/01-value -t "mul:" --seed=1` */
  readonly again: string;
  /** An earlier stage that has to be mended before this one can be judged. */
  readonly first?: string;
  /** What the mistake looks like, if it is a known one. */
  readonly hint?: string;
}

/** A verdict for the learner: one problem, the smallest case, both numbers, the next step. */
export function explain(verdict: Verdict, { step, again, first, hint }: Place): string {
  if (verdict.state === 'holds') return 'This law holds.';
  if (verdict.state === 'not written') return `${verdict.blank.message}\n`;
  return [
    ...(first ? [first, ''] : []),
    ...caseLines(verdict),
    ...findingLines(verdict.finding),
    '',
    ...(hint ? [wrap(`Looks like: ${hint}`, 76, ' '.repeat(12))] : []),
    `Read:  ${step}`,
    `Again: ${again}`,
    '',
  ].join('\n');
}

/** What came to no end could not be tried on smaller cases. */
function caseLines({ shown, smaller, finding }: Extract<Verdict, { state: 'fails' }>): string[] {
  const smallest = smaller && finding.kind !== 'late';
  const lines = shown.split('\n');
  const line = `for ${shown}${smallest ? ' (the smallest case found)' : ''}`;
  if (lines.length === 1 && line.length <= 76) return [line];
  return [
    smallest ? 'for the smallest case found:' : 'for this case:',
    ...lines.map((each) => wrap(`  ${each}`, 76, '    ')),
  ];
}

function findingLines(finding: Finding): string[] {
  switch (finding.kind) {
    case 'differs':
      return table(finding.rows);
    case 'unfit':
      return [wrap(finding.sentence)];
    case 'late':
      return [
        `nothing came back within ${finding.limit / 1000} s: an endless loop, or far too slow?`,
      ];
    case 'threw':
      return thrown(finding.error);
  }
}

/**
 * Both columns are as wide as they must be, and the wrong rows are marked. What was to be right or
 * wrong and is right is left out: it explains nothing.
 */
function table(rows: readonly Row[]): string[] {
  const shown = rows.filter(({ yours, agrees }) => !agrees || typeof yours !== 'boolean');
  const cells = shown.map((row) => [row.name, ...numbers(row), row.agrees ? '' : '  ✗']);
  const width = (column: number, least: number) =>
    Math.max(least, ...cells.map((cell) => cell[column].length));
  const [name, yours, truth] = [width(0, 16), width(1, 9), width(2, 9)];
  const line = ([a, b, c, d]: string[]) =>
    `${a.padEnd(name)}${b.padStart(yours + 2)}${c.padStart(truth + 2)}${d}`;
  return [line(['', 'yours', 'truth', '']), ...cells.map(line)];
}

/** Both numbers with as many digits as it takes to see that they differ. */
function numbers({ yours, truth, agrees }: Row): [string, string] {
  for (let digits = 5; digits < 17 && !agrees; digits += 3) {
    const pair: [string, string] = [format(yours, digits), truth.text(digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [format(yours, 5), truth.text(5)];
}

function thrown(error: unknown): string[] {
  if (!(error instanceof Error)) return [`your code threw ${kindOf(error)}, not an Error.`];
  const [thrownAt, calledFrom] = ownLines(error);
  const places = calledFrom ? `${calledFrom}\n  which called ${thrownAt}` : thrownAt;
  const said = wrap(`your code threw ${error.name}: ${error.message}`, 76, '  ');
  if (!thrownAt && error instanceof TypeError) {
    return [
      wrap(`the law could not use what your code gave it: ${error.message}`, 76, '  '),
      'Is a method or a field missing, or named otherwise than in the README?',
    ];
  }
  return [said, places ? `  at ${places}` : '', remedy(error)].filter((text) => text !== '');
}

function remedy(error: Error): string {
  if (/call stack/.test(error.message)) {
    return 'A function calls itself without end, or once for every value in a row.';
  }
  return error instanceof TypeError ? 'Does the type checker know why? npm run check' : '';
}

/** The learner's lines in an error's stack: the topmost, and the topmost of another file. */
function ownLines(error: Error): string[] {
  const places = (error.stack ?? '').matchAll(/\(?((?:\/|[A-Za-z]:\\)[^()\n]+?):(\d+):\d+\)?$/gm);
  const own = [...places]
    .map(([, file, line]) => ({ path: relative(process.cwd(), file).split(sep).join('/'), line }))
    .filter(({ path }) => /^(katas|solutions)[/]/.test(path) && !path.endsWith('.test.ts'));
  const elsewhere = own.find(({ path }) => path !== own[0].path);
  return own
    .slice(0, 1)
    .concat(elsewhere ?? [])
    .map(({ path, line }) => `${path}:${line}`);
}
