import { tinted } from '../../spec/charts/colour';
import { wrap } from '../../spec/law/format';
import { lawCount } from '../grade/law-count';
import type { ClassResult, PersonResult, StageGrade } from '../grade/result';
import { isolations } from './isolations';
import { type Row, rowsOf } from './rows';
import { lookOf, looks, looksAmong } from './states';
import { type Point, talkOf } from './talk';
import { onOneLine } from './text';

const width = 78;

/** So many names after a sentence. */
const mostNames = 12;

/** The class map for a terminal: who is where, and what to talk about next. */
export function terminalMap(result: ClassResult, named = true): string {
  const { people, stages, isolation, seed } = result;
  const rows = rowsOf(people, named).map(lineOf);
  return [
    `Judged ${isolations[isolation]}, with seed ${seed}.`,
    '',
    ...headOf(stages),
    ...rows,
    '',
    legendOf(people),
    ...talkOf(result, named).flatMap(({ title, points }) => [
      '',
      tinted('bold', title),
      ...points.flatMap(pointLines),
    ]),
    '',
  ]
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

/** Names come last: whatever writing they are in, the columns before them stay in line. */
function lineOf({ head, stages }: Row): string {
  const cells = stages.map((stage) => cellOf(stage, stages));
  const room = width - cellWidth(stages) * stages.length;
  const letters = [...onOneLine(head)];
  const shown = letters.length > room ? [...letters.slice(0, room - 1), '…'] : letters;
  return `${cells.join('')}${shown.join('')}`;
}

/** Many stages stand closer together. */
function cellWidth(stages: readonly unknown[]): number {
  return stages.length > 7 ? 5 : 7;
}

/** How many laws hold, and a sign for the state: `27 ✗`. A stage that could not be tried has no number. */
function cellOf(stage: StageGrade, stages: readonly StageGrade[]): string {
  const size = cellWidth(stages);
  const { sign, colour } = looks[lookOf(stage, stages)];
  const count = stage.held > 0 ? String(stage.held) : '';
  const text = `${count.padStart(3)}${size > 5 ? ' ' : ''}${sign}`;
  return tinted(colour, text) + ' '.repeat(size - text.length);
}

/** The numbers of the stages, and below them how many laws each has. */
function headOf(stages: readonly string[]): string[] {
  const inColumns = (texts: readonly (string | number)[]) =>
    texts.map((text) => String(text).padStart(3).padEnd(cellWidth(stages))).join('');
  return [
    inColumns(stages.map((name) => name.slice(0, 2))),
    `${inColumns(stages.map(lawCount))}laws`,
  ].map((line) => tinted('dim', line.trimEnd()));
}

/** The signs that occur, each beside its words in one piece. */
function legendOf(people: readonly PersonResult[]): string {
  const parts = looksAmong(people).map((look) => `${looks[look].sign} ${looks[look].words}`);
  const pieces = parts.map((part) => part.replaceAll(' ', unbroken)).join(', ');
  return wrap(pieces, width, '  ').replaceAll(unbroken, ' ');
}

const unbroken = '\u00a0';

function pointLines({ share, sentence, place, question, people }: Point): string[] {
  const text = [share && `${share}:`, sentence, place && `${place}.`].filter(Boolean).join(' ');
  const names = people.slice(0, mostNames).map(onOneLine);
  const rest = people.length - names.length;
  const who = [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
  return [
    `• ${wrap(text, width - 2, '    ')}`,
    ...(question ? [`  ${wrap(`Ask: ${question}`, width - 2, '    ')}`] : []),
    ...(who === '' ? [] : [tinted('dim', `  ${wrap(who, width - 2, '    ')}`)]),
  ];
}
