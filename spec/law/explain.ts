import type { Thrown } from './answer';
import { type Row, textOf } from './facts';
import { format, wrap } from './format';
import type { Cause, Finding, Report, Result } from './result';

/** A report for the learner: one problem, the smallest case, both numbers, the next step. */
export function explain(report: Report): string {
  const { result, cause, folder, step } = report;
  if (result.state === 'not written') return `${blankLine(result)}\n`;
  if (result.state === 'not tried') {
    return `Not tried, because this law came to no end: ${result.late}\n`;
  }
  return [
    ...(cause?.kind === 'earlier stage' ? [...earlierLines(cause, folder), ''] : []),
    failureText(result),
    '',
    ...(cause ? causeLines(cause) : []),
    `Read:  katas/${folder.split('/')[1]}/README.md, step ${step}`,
    `Again: ${again(report)}`,
    '',
  ].join('\n');
}

/** `Value.mul is not written yet: see katas/01-value/README.md, step 2.` */
export function blankLine({ what, where }: Extract<Result, { state: 'not written' }>): string {
  return `${what} is not written yet: see ${where}.`;
}

/** The command that tries a law again on the same cases. Every shell reads it alike. */
export function again({ folder, title, seed, borrowed }: Report): string {
  const subject = title.slice(0, title.indexOf(':') + 1);
  const jest = borrowed.length > 0 ? `npm run borrow -- ${borrowed.join(',')}` : 'npx jest';
  return `${jest} ${folder} -t "${subject}" --seed=${seed}`;
}

function earlierLines(
  { stage, failing }: Extract<Cause, { kind: 'earlier stage' }>,
  folder: string,
): string[] {
  const some = failing === 1 ? '1 of its laws does not hold' : `${failing} of its laws do not hold`;
  const laws = failing === undefined ? 'one of its laws comes to no end' : some;
  return [
    `${stage} is not finished: ${laws}.`,
    `Fix that first: npx jest katas/${stage}`,
    `Or borrow it from the solutions: npm run borrow -- ${stage} ${folder}`,
  ];
}

/** What is probably wrong, below the numbers. An earlier stage has been named above them. */
function causeLines(cause: Cause): string[] {
  switch (cause.kind) {
    case 'earlier stage':
      return [];
    case 'inner part':
      return [
        said(
          'First:',
          `${cause.caller} uses ${cause.callee}, and ${cause.callee} is not right yet.`,
        ),
      ];
    case 'known mistake':
      return [
        said(
          'Looks like:',
          cause.hints.length === 1 ? cause.hints[0] : `either ${cause.hints.join(' Or: ')}`,
        ),
      ];
    case 'formula':
      return [said('Your code:', `${cause.fact} is ${cause.yours}. It should be ${cause.truth}.`)];
    case 'finding':
      return [said('Seen:', cause.sentence)];
  }
}

function said(label: string, sentence: string): string {
  return wrap(`${label.padEnd(6)} ${sentence}`, 76, ' '.repeat(12));
}

type Failure = Extract<Result, { state: 'fails' }>;

/** The case, and what is wrong in it. */
export function failureText(failure: Failure): string {
  return [...caseLines(failure), ...findingLines(failure.finding)].join('\n');
}

/** What came to no end could not be tried on smaller cases. */
function caseLines({ shown, smaller, finding }: Failure): string[] {
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
      return [...table(finding.rows), ...pictureLines(finding.picture)];
    case 'unfit':
      return [wrap(finding.sentence)];
    case 'late':
      return [
        `nothing came back within ${finding.limit / 1000} s: an endless loop, or far too slow?`,
      ];
    case 'threw':
      return thrownLines(finding.error);
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

function pictureLines(picture?: string): string[] {
  return picture === undefined ? [] : ['', ...picture.split('\n')];
}

/** Both numbers with as many digits as it takes to see that they differ. */
function numbers({ yours, truth, agrees }: Row): [string, string] {
  const text = (digits: number): [string, string] => [
    typeof yours === 'object' ? yours.shown : format(yours, digits),
    textOf(truth, digits),
  ];
  for (let digits = 5; digits < 17 && !agrees; digits += 3) {
    const pair = text(digits);
    if (pair[0] !== pair[1]) return pair;
  }
  return text(5);
}

function thrownLines({ name, message, at }: Thrown): string[] {
  if (name === undefined) return [`your code threw ${message}, not an Error.`];
  const [thrownAt, calledFrom] = at;
  if (!thrownAt && name === 'TypeError') {
    return [
      wrap(`the law could not use what your code gave it: ${message}`, 76, '  '),
      'Is a method or a field missing, or named otherwise than in the README?',
    ];
  }
  const places = calledFrom ? `${calledFrom}\n  which called ${thrownAt}` : thrownAt;
  return [
    wrap(`your code threw ${name}: ${message}`, 76, '  '),
    ...(places ? [`  at ${places}`] : []),
    ...remedies(name, message),
  ];
}

function remedies(name: string, message: string): string[] {
  if (/call stack/.test(message)) {
    return ['A function calls itself without end, or once for every value in a row.'];
  }
  return name === 'TypeError' ? ['Does the type checker know why? npm run check'] : [];
}
