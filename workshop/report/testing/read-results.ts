import type { LawResult } from '../../../spec/law/result';
import type { ClassResult, StageGrade } from '../../grade/result';
import type { Entry, Result } from '../results';

/** What `results.json` says, as it was before it was written. @throws {SyntaxError} if it is no JSON */
export function readResults(text: string): ClassResult {
  const { people, ...head } = JSON.parse(text, readNumber) as ClassResult;
  const restored = people.map(({ stages, ...person }) => ({
    ...person,
    stages: stages.map((stage) => restore(stage, head.seed)),
  }));
  return { ...head, people: restored };
}

function restore(stage: StageGrade, seed: number): StageGrade {
  const { name, laws, ...rest } = stage as Entry;
  const folder = `katas/${name}`;
  const restored = laws.map(({ title, step, state, cause, message, ...parts }): LawResult => {
    if (state === 'holds' || message !== undefined) return { title, state, message };
    const result = { state, ...parts } as Result;
    const report = { folder, title, step, seed, borrowed: [], result, cause };
    return { title, state, report };
  });
  return { name, ...rest, laws: restored };
}

function readNumber(_: string, value: unknown): unknown {
  const isWritten = typeof value === 'object' && value !== null && 'number' in value;
  return isWritten ? Number(value.number) : value;
}
