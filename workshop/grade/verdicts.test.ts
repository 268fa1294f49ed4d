/** The grader says of a submission what Jest says of it in the learner's own tree, law by law. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { alternatives } from '../../spec/alternatives/all';
import { explain } from '../../spec/law/explain';
import type { LawResult } from '../../spec/law/result';
import { some } from '../../spec/some';
import { KataCopy } from '../../tools/kata-copy';
import type { Submission } from '../intake/submission';
import { findPlace } from '../sandbox/find-place';
import { judge } from './judge';
import { alternative, kitStages, mistakenSubmissions } from './testing/submissions';

const seed = 7;
const place = findPlace('none', { seconds: 60, memory: 512 });
const copy = new KataCopy('test-verdicts');
beforeAll(() => copy.make());
afterAll(() => copy.remove());

interface Said {
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'todo' | 'pending';
  readonly failureMessages: readonly string[];
}

/** What Jest says of a stage of a submission, in a copy of the kata. */
function saidByJest({ files }: Submission, stage: string): Said[] {
  rmSync(join(copy.folder, 'out'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(copy.folder, 'katas', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const json = join(copy.folder, 'said.json');
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  copy.node([jest, `katas/${stage}/`, `--seed=${seed}`, '--json', `--outputFile=${json}`], {});
  const [{ assertionResults }] = JSON.parse(readFileSync(json, 'utf8')).testResults;
  return assertionResults;
}

/** The verdicts as lines: what holds, what is blank, and the case and numbers of what does not hold. */
function linesOf(laws: readonly LawResult[]): string[] {
  return laws.flatMap(({ title, report }) => [
    `${report ? 'failed' : 'passed'} ${title}`,
    ...(report ? explain({ ...report, cause: undefined }).split('\n') : []),
  ]);
}

/** The same of what Jest says, but for what it adds about causes. */
function sameAs(ours: readonly string[], said: readonly Said[]): string[] {
  const theirs = new Set(
    said.flatMap(({ title, status, failureMessages }) => [
      `${status} ${title}`,
      ...failureMessages.flatMap((text) => stripVTControlCharacters(text).split('\n')),
    ]),
  );
  return ours.filter((line) => !theirs.has(line));
}

async function differences(submission: Submission, stage: string): Promise<string[]> {
  const { stages } = await judge(submission, { stages: [stage], seed, place });
  const said = saidByJest(submission, stage).filter(({ status }) => status !== 'todo');
  expect(said.map(({ title }) => title)).toEqual(stages[0].laws.map(({ title }) => title));
  return sameAs(linesOf(stages[0].laws), said);
}

describe.each(kitStages)('%s', (stage) => {
  const all = mistakenSubmissions(stage);
  const submissions = process.env.ALL ? all.slice(0, 21) : some(all, 1, jest.getSeed());
  test.each(submissions.map((each) => [each.name, each] as const))(
    'with a known mistake, %s',
    async (_, submission) => {
      expect(await differences(submission, stage)).toEqual([]);
    },
    60_000,
  );

  const names = process.env.ALL
    ? Object.keys(alternatives)
    : some(Object.keys(alternatives), 1, jest.getSeed());
  test.each(names)(
    'of another design, %s',
    async (name) => {
      expect(await differences(alternative(name), stage)).toEqual([]);
    },
    60_000,
  );
});
