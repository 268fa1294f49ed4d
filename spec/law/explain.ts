import { againLines } from './again';
import { isLost, type Thrown } from './answer';
import { wrap } from './format';
import { formulaLines } from './formula-lines';
import { graphTable } from './graph-table';
import type { Cause, Finding, InnerPart, Report, Result } from './result';
import { table } from './table';

/** A report for the learner: one problem, the smallest case, both numbers, the next step. */
export function explain(report: Report): string {
  const { result, cause, folder } = report;
  if (result.state === 'not written') return `${wrap(blankLine(result))}\n`;
  if (result.state === 'not tried') {
    return `${wrap(`Not tried, because nothing came back from this law: ${result.after}`)}\n`;
  }
  const { step, title } = cause?.kind === 'inner part' ? cause : report;
  return [
    ...(cause?.kind === 'earlier stage' ? [...earlierLines(cause, folder), ''] : []),
    failureText(result),
    '',
    ...(cause ? causeLines(cause) : []),
    `Read:  katas/${folder.split('/')[1]}/README.md, step ${step}`,
    ...againLines({ ...report, title }),
    '',
  ].join('\n');
}

/** `Value.mul is not written yet: see katas/01-value/README.md, step 2.` */
export function blankLine({ what, where }: Extract<Result, { state: 'not written' }>): string {
  return `${what} is not written yet: see ${where}.`;
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
    `Or borrow it: npm run borrow -- ${stage} ${folder}`,
  ];
}

/** `div uses pow, and pow is not right yet.` */
export function innerPartLine({ caller, callee }: Pick<InnerPart, 'caller' | 'callee'>): string {
  return `${caller} uses ${callee}, and ${callee} is not right yet.`;
}

/** What is probably wrong, below the numbers. An earlier stage has been named above them. */
function causeLines(cause: Cause): string[] {
  switch (cause.kind) {
    case 'earlier stage':
      return [];
    case 'inner part':
      return [
        said('First:', innerPartLine(cause)),
        ...(cause.cause ? causeLines(cause.cause) : []),
      ];
    case 'known mistake':
      return [...new Set(cause.hints)].map((hint, i) =>
        said(i === 0 ? 'Looks like:' : 'Or else:', hint),
      );
    case 'formula':
      return formulaLines(cause);
    case 'finding':
      return [said('Seen:', cause.sentence)];
  }
}

function said(label: string, sentence: string): string {
  const head = `${label.padEnd(6)} `;
  return wrap(head + sentence, 76, ' '.repeat(head.length));
}

type Failure = Extract<Result, { state: 'fails' }>;

/** The case, and what is wrong in it. */
export function failureText(failure: Failure): string {
  return [...caseLines(failure), ...findingLines(failure.finding)].join('\n');
}

/** What came to no end could not be tried on smaller cases. */
function caseLines({ shown, smaller, finding }: Failure): string[] {
  const smallest = smaller && !isLost(finding);
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
      return [...numbers(finding), ...pictureLines(finding.picture)];
    case 'unfit':
    case 'died':
      return finding.sentence.split('\n').map((line) => (line.startsWith(' ') ? line : wrap(line)));
    case 'late':
      return [
        `nothing came back within ${finding.limit / 1000} s: an endless loop, or far too slow?`,
      ];
    case 'threw':
      return thrownLines(finding.error);
  }
}

function numbers({ rows, graph }: Extract<Finding, { kind: 'differs' }>): string[] {
  return (graph && graphTable(rows, graph)) ?? table(rows);
}

function pictureLines(picture?: string): string[] {
  return picture === undefined ? [] : ['', ...picture.split('\n')];
}

function thrownLines({ name, message, at }: Thrown): string[] {
  if (name === undefined) return [`your code threw ${message}, not an Error.`];
  const [thrownAt, calledFrom] = at;
  if (!thrownAt && name === 'TypeError') {
    return [
      wrap(`the law could not use what your code gave it: ${message}`, 76, '  '),
      'Is a `return`, a method or a field missing, or named as the README does not?',
    ];
  }
  const places = calledFrom ? `${calledFrom}\n  which called ${thrownAt}` : thrownAt;
  return [
    wrap(`your code threw ${name}: ${message}`, 76, '  '),
    ...(places ? [`  at ${places}`] : []),
    ...remedies(message),
  ];
}

/** What the type checker finds, unless an `any` keeps it from looking. */
const foundByTypes = /is not (a function|a constructor|iterable|defined)|to constant variable/;

const tooDeep =
  'A function calls itself without end, or once for every value in a row; or a list of many thousand is spread into one call, as in push(...list).';

function remedies(message: string): string[] {
  if (/call stack/.test(message)) return [wrap(tooDeep)];
  const [, nothing, missed] = /of (undefined|null) \(reading '(\w+)'\)/.exec(message) ?? [];
  if (nothing) {
    const what = /^\d/.test(missed) ? `[${missed}]` : `.${missed}`;
    const sentence = `What stands before ${what} is ${nothing}: a misspelt name, an index past the end, a missing \`return\`?`;
    return [wrap(sentence)];
  }
  return foundByTypes.test(message) ? ['The type checker may know why: npm run check'] : [];
}
