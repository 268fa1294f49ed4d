import type { LawResult } from '../../spec/law/result';
import type { ClassResult, PersonResult, StageGrade } from '../grade/result';
import { onOneLine } from './text';
import { subjectsOfStage } from './topics';

const head = ['person', 'stage', 'state', 'held', 'of', 'first law that fails', 'its cause'];

/** The lines of `results.csv`, a stage of a person each. The mark before the first tells Excel that it is UTF-8. */
export function* csvLines({ people }: ClassResult): Generator<string> {
  yield `\ufeff${rowOf(head)}`;
  for (const person of people) yield person.stages.map((stage) => lineOf(person, stage)).join('');
}

function lineOf({ name }: PersonResult, stage: StageGrade): string {
  const failing = stage.laws.find(({ state }) => state === 'fails');
  const { name: folder, state, held, of, sentence = '' } = stage;
  return rowOf([
    name,
    folder,
    state,
    held,
    of,
    failing?.title ?? '',
    causeOf(stage, failing) ?? sentence,
  ]);
}

function causeOf(stage: StageGrade, failing: LawResult | undefined): string | undefined {
  const cause = failing?.report?.cause;
  if (cause?.kind === 'earlier stage') return `${cause.stage} is not finished.`;
  const causes = subjectsOfStage(stage).filter(({ kind }) => kind === 'cause');
  return cause && causes.map(({ sentence }) => sentence).join(' Or: ');
}

/** A line of CSV. */
export function rowOf(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** A spreadsheet would compute a text that begins like a formula: an apostrophe keeps it a text. */
function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = onOneLine(cell);
  const safe = /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
