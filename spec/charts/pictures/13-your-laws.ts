import { counted, indented, wrap } from '../../law/format';
import { pictureOf } from '../../law/picture';
import { type Hole, holeIn } from '../../laws/13-your-laws/hole';
import { tasks } from '../../laws/13-your-laws/stage';
import type { Task } from '../../laws/13-your-laws/task';
import { type Told, trialsOf } from '../../laws/13-your-laws/task-law';
import { tinted } from '../colour';

/** So many lines of a message are shown. */
const most = 12;

/** A law that is right, and what came of it on the programs of its task. */
interface Finished {
  readonly name: string;
  readonly right: readonly Told[];
  readonly wrong: readonly Told[];
  /** The wrong program that was tried last. */
  readonly last: string;
}

/** The laws that are right by now, and a hole, if one was found. */
export function picture(module: object): string {
  const finished = tasks.flatMap((task) => finishedIn(module, task) ?? []);
  const hole = holeIn(module);
  const parts = [
    ...(finished.length > 0 ? [table(finished), message(finished[finished.length - 1])] : []),
    ...(hole ? [found(hole)] : []),
  ];
  return parts.join('\n\n');
}

/** What came of a task, if every program was tried and told right from wrong. */
function finishedIn(module: object, { name, right, wrong }: Task<object, object>) {
  const trials = trialsOf(module, name);
  const told = (programs: readonly { is: string }[], verdict: Told['your law']) =>
    programs.flatMap(({ is }) => {
      const each = trials?.get(is);
      return each?.['your law'] === verdict ? [each] : [];
    });
  const finished = { name, right: told(right, 'accepts'), wrong: told(wrong, 'refuses') };
  const isWhole = finished.right.length === right.length && finished.wrong.length === wrong.length;
  return isWhole ? { ...finished, last: wrong[wrong.length - 1].is } : undefined;
}

const widths = [18, 9, 9, 7, 11, 13, 8];

/** A name, and what there is about it, each below its heading. */
function row(name: string, ...cells: (string | number)[]): string {
  const rest = cells.map((cell, i) => String(cell).padStart(widths[i + 1]));
  return `${name.padEnd(widths[0])}${rest.join('')}`;
}

function table(finished: readonly Finished[]): string {
  const head = ['correct', 'wrong', 'cases', 'different', 'thrown away', 'shrunk'];
  const rows = finished.map(({ name, right, wrong }) => {
    const counts = ['cases', 'different', 'thrown away'].map((fact) => String(right[0][fact]));
    const shrunk = wrong.filter(({ smaller }) => smaller).length;
    return row(name, right.length, wrong.length, ...counts, `${shrunk} of ${wrong.length}`);
  });
  return [
    'Your laws that are right, and what each was tried on:',
    '',
    tinted('dim', row('law', ...head)),
    ...rows,
    '',
    wrap(shrinkingLine(finished)),
  ].join('\n');
}

function shrinkingLine(finished: readonly Finished[]): string {
  const line =
    'correct: programs that it accepts; wrong: those that it refuses; shrunk: for how many of these a smaller case was found than the first that failed.';
  const stuck = finished.filter(({ wrong }) => !wrong.some(({ smaller }) => smaller));
  if (stuck.length === 0) return line;
  const names = stuck.map(({ name }) => name).join(', ');
  return `${line} Those of ${names} were never made smaller.`;
}

/** What somebody would read whose program is wrong. */
function message({ name, wrong, last }: Finished): string {
  const lines =
    pictureOf(wrong[wrong.length - 1])
      ?.text.split('\n')
      .slice(2) ?? [];
  return [
    wrap(`What ${name} says to a learner with a program ${last}:`),
    '',
    ...lines.slice(0, most).map((line) => line.replace(/✗$/, tinted('red', '✗'))),
    ...(lines.length > most ? ['  …'] : []),
  ].join('\n');
}

function found({ stage, laws, seeds, proof }: Hole): string {
  return [
    tinted('green', 'A hole! Your engine is wrong, and none of our laws sees it.'),
    '',
    `accepted by     ${counted(laws, 'law')}, up to ${stage}, from ${counted(seeds.length, 'seed')} (${seeds[0]} and the next)`,
    'your proof says',
    indented(proof),
    '',
    'If somebody could make this mistake in earnest, it is a find. Send it in: open',
    'an issue “A hole in the laws”, and paste katas/13-your-laws/wrong.ts and these',
    'lines. CONTRIBUTING.md, “A hole”, says what counts and what becomes of it.',
  ].join('\n');
}
