import { createHash } from 'node:crypto';
import type { PersonResult, StageGrade } from '../grade/result';

/** A row of the class map. */
export interface Row {
  readonly name?: string;
  readonly stages: readonly StageGrade[];
}

/**
 * The rows by name; or without names, in an order that follows from nothing but what a row shows, so
 * that it tells nobody who is who, or who is ahead.
 */
export function rowsOf(people: readonly PersonResult[], named: boolean): Row[] {
  if (named) return people.map(({ name, stages }) => ({ name, stages }));
  return people
    .map(({ stages }) => ({ stages, place: placeOf(stages) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}

function placeOf(stages: readonly StageGrade[]): string {
  const shown = stages.map(({ name, state, held, of }) => [name, state, held, of]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
