import type { LawResult, Report } from '../../spec/law/result';
import { stageNamed } from '../../spec/laws/stages';
import type { ClassResult, StageGrade } from '../grade/result';

/** What came of a law that does not hold. */
export type Result = Report['result'];

/** A law in `results.json`: what its report has, without what is the same for all of them. */
type LawEntry = Omit<LawResult, 'report'> & { readonly step: number } & Partial<
    Omit<Extract<Result, { state: 'fails' }>, 'state'> &
      Omit<Extract<Result, { state: 'not written' }>, 'state'> &
      Omit<Extract<Result, { state: 'not tried' }>, 'state'> &
      Pick<Report, 'cause'>
  >;

/** The lines of `results.json`, one a person: a class of thousands need not be one string. */
export function* resultLines({ people, ...head }: ClassResult): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"people":[\n`;
  for (const [i, { name, refusals, stages }] of people.entries()) {
    const person = { name, refusals, stages: stages.map(entryOf) };
    yield `${JSON.stringify(person, writeNumber)}${i < people.length - 1 ? ',' : ''}\n`;
  }
  yield ']}\n';
}

/** A stage in `results.json`. */
export type Entry = Omit<StageGrade, 'laws'> & { readonly laws: readonly LawEntry[] };

/** In an order of its own, so that the same result is the same text. */
function entryOf({ name, state, held, of, sentence, ...rest }: StageGrade): Entry {
  const { optional, partial, failure, laws } = rest;
  const steps = new Map(stageNamed(name).laws.map(({ title, step }) => [title, step]));
  const entries = laws.map(({ report, title, state, message }) => ({
    title,
    step: report?.step ?? steps.get(title) ?? 1,
    ...report?.result,
    state,
    cause: report?.cause,
    message,
  }));
  return { name, state, held, of, sentence, optional, partial, failure, laws: entries };
}

/** JSON has neither NaN nor ∞ nor −0: they become `{ "number": "NaN" }`. */
function writeNumber(_: string, value: unknown): unknown {
  const isPlain = typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
  if (isPlain) return value;
  return { number: Object.is(value, -0) ? '-0' : String(value) };
}
