import { tinted } from '../../spec/charts/colour';
import { wrap } from '../../spec/law/format';
import type { ClassResult, PersonResult, StageGrade } from '../grade/result';
import { isolations } from './isolations';
import { type Row, rowsOf } from './rows';
import { lookOf, looks, looksAmong } from './states';
import { type Point, talkOf } from './talk';
import { onOneLine } from './text';

const width = 78;

/** The class map for a terminal: who is where, and what to talk about next. */
export function terminalMap(result: ClassResult, named = true): string {
  const { people, stages, isolation, seed } = result;
  const rows = rowsOf(people, named).map((row) => lineOf(row, stages));
  return [
    `Judged ${isolations[isolation]}, with seed ${seed}.`,
    '',
    headOf(result),
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
function lineOf({ name = '', stages }: Row, wanted: readonly string[]): string {
  const cells = wanted.map((stage) => cellOf(stages.find((each) => each.name === stage)));
  const room = width - 6 * wanted.length - 1;
  const letters = [...onOneLine(name)];
  const shown =
    letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : letters.join('');
  return `${cells.join('')} ${shown}`;
}

/** How many laws hold, and a sign for the state: `27 ✗`. */
function cellOf(stage: StageGrade | undefined): string {
  if (!stage) return ' '.repeat(6);
  const look = lookOf(stage);
  const { sign, colour } = looks[look];
  const isCounted = look === 'failing' || look === 'not written' || look === 'finished';
  return tinted(colour, `${isCounted ? String(stage.held).padStart(3) : '   '} ${sign} `);
}

/** The numbers of the stages, and below them how many laws each has. */
function headOf({ people, stages }: ClassResult): string {
  const counts = stages.map((stage) => {
    const all = people.flatMap((person) => person.stages.filter(({ name }) => name === stage));
    return Math.min(...all.map(({ of }) => of));
  });
  const laws = counts.map((count) => `${String(count).padStart(3)}   `).join('');
  return `${stages.map((name) => ` ${name.slice(0, 2)}   `).join('')}\n  ${laws} laws`;
}

function legendOf(people: readonly PersonResult[]): string {
  const parts = looksAmong(people).map((look) => `${looks[look].sign} ${looks[look].words}`);
  return wrap(
    parts.map((part) => part.replaceAll(' ', '\u00a0')).join('  '),
    width,
    '  ',
  ).replaceAll('\u00a0', ' ');
}

function pointLines({ share, sentence, place, people }: Point): string[] {
  const text = [share && `${share}:`, sentence, place && `${place}.`].filter(Boolean).join(' ');
  const names = people.map(onOneLine).join(', ');
  return [
    `• ${wrap(text, width - 2, '    ')}`,
    ...(names === '' ? [] : [tinted('dim', `  ${wrap(names, width - 4, '    ')}`)]),
  ];
}
