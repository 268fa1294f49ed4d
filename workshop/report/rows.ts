import { createHash } from 'node:crypto';
import type { PersonResult, StageGrade } from '../grade/result';
import { lookOf } from './states';

/** A row of the class map. */
export interface Row {
  /** Whose it is, or how many people it stands for. */
  readonly head: string;
  readonly stages: readonly StageGrade[];
}

/**
 * The rows by name; or without names, those who are equally far in one. Then the order follows from
 * nothing but what a row shows: it tells nobody who is who, or who is ahead.
 */
export function rowsOf(people: readonly PersonResult[], named: boolean): Row[] {
  if (named) return people.map(({ name, stages }) => ({ head: name, stages }));
  const alike = new Map<string, { count: number; stages: readonly StageGrade[] }>();
  for (const { stages } of people) {
    const { count = 0 } = alike.get(placeOf(stages)) ?? {};
    alike.set(placeOf(stages), { count: count + 1, stages });
  }
  return [...alike]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { count, stages }]) => ({ head: `${count} ×`, stages }));
}

/** A number that nobody can tell anything from, the same for everybody who is equally far. */
function placeOf(stages: readonly StageGrade[]): string {
  const shown = stages.map((stage) => [stage.name, lookOf(stage, stages), stage.held, stage.of]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
