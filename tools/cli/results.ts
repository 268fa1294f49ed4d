import { relative, sep } from 'node:path';
import type { AggregatedResult } from '@jest/reporters';
import type { LawResult, Report, StageResult } from '../../spec/law/result';

type FileResult = AggregatedResult['testResults'][number];
type TestResult = FileResult['testResults'][number];

/** Whether a test file is a learner's. */
export function isKata(path: string, root: string): boolean {
  return relative(root, path).split(sep)[0] === 'katas';
}

/** What came of the stages that Jest has run, in order. */
export function stagesOf(files: readonly FileResult[], root: string): StageResult[] {
  return files
    .filter(({ testFilePath, skipped }) => !skipped && isKata(testFilePath, root))
    .map((file) => stageOf(file, root))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function stageOf({ testFilePath, testResults, failureMessage }: FileResult, root: string) {
  const optional = testResults.filter(({ status }) => status === 'todo');
  const tried = testResults.filter(({ status }) => status !== 'pending' && status !== 'todo');
  return {
    name: relative(root, testFilePath).split(sep)[1],
    laws: tried.map(lawOf),
    partial: tried.length + optional.length < testResults.length,
    optional: optional.length,
    failure: testResults.length === 0 ? (failureMessage ?? 'It has no laws.') : undefined,
  };
}

/** What `describeStage` left behind with a law that does not hold travels as `report`. */
function lawOf({ title, status, failureDetails, failureMessages }: TestResult): LawResult {
  if (status === 'passed') return { title, state: 'holds' };
  const { report } = (failureDetails[0] ?? {}) as { report?: Report };
  if (!report) return { title, state: 'fails', message: failureMessages.join('\n') };
  return { title, state: report.result.state, report };
}

/** The first stage that is not finished, among those that have been tried. */
export function currentOf(stages: readonly StageResult[]): StageResult | undefined {
  return stages.find(({ laws, failure }) => failure || laws.some(({ state }) => state !== 'holds'));
}

/** The law to make true next: the first that does not hold, because laws follow the steps. */
export function nextLawOf({ laws }: StageResult): LawResult | undefined {
  return laws.find(({ state }) => state !== 'holds');
}

/** A step of a stage's README. */
export interface Place {
  readonly stage: string;
  readonly step: number;
}

/** Where a law that does not hold sends its reader: to its own step, or to a blank's, in any stage. */
export function placeOf({ report }: LawResult, stage: string): Place {
  if (report?.result.state !== 'not written') return { stage, step: report?.step ?? 1 };
  const [, folder, step] =
    /katas\/([\w-]+)\/README\.md, step (\d+)/.exec(report.result.where) ?? [];
  return { stage: folder ?? stage, step: Number(step ?? report.step) };
}
