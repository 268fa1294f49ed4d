import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageNamed } from '../../spec/laws/stages';
import { judge } from '../grade/judge';
import type { PersonResult, StageGrade } from '../grade/result';
import { takeIn } from '../intake/take-in';
import { writeReports } from '../report/write';
import type { Place } from '../sandbox/place';
import { type Entry, neighbour } from './entry';
import type { Outcome, Said } from './outcome';
import { stages } from './pieces';
import { isUnchanged, type Watched } from './scene';

/** What the workshop makes of a hostile submission, and what becomes of everything else meanwhile. */
export async function judgeHere(
  entry: Entry,
  scene: Watched,
  place: Place,
  seed: number,
): Promise<Outcome> {
  const submissions = await takeIn(scene.class);
  const submission = submissions.find(({ name }) => name !== neighbour);
  if (!submission) throw new Error(`Nobody handed “${entry.name}” in.`);
  const before = process.memoryUsage().rss;
  const result = await judge(submission, { stages, seed, place });
  // What outlives its answer gets a moment to show that it does.
  if (entry.wants === 'a file written') await new Promise((resolve) => setTimeout(resolve, 700));
  return {
    cameBack: true,
    laws: result.stages.flatMap(said),
    refusals: sentencesIn(result),
    // The seed is told to those who judge: it makes the same cases again.
    text: JSON.stringify(result, (key, value) => (key === 'seed' ? undefined : value)),
    reports: reportsOn(result, scene, place, seed),
    neighbourUnchanged: isUnchanged(scene),
    markerWritten: existsSync(scene.marker),
    connections: scene.connections(),
    megabytes: (process.memoryUsage().rss - before) / 1e6,
  };
}

/** What is written of a person, for people. */
function reportsOn(result: PersonResult, scene: Watched, place: Place, seed: number) {
  const folder = join(scene.folder, 'reports');
  const { isolation } = place;
  writeReports({ version: 1, isolation, seed, stages: [...stages], people: [result] }, folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const textOf = (file: string) =>
    /\.(html|csv|md|xml)$/.test(file) ? readFileSync(join(folder, file), 'utf8') : '';
  return Object.fromEntries(files.map((file) => [`/${file}`, textOf(file)]));
}

/** A stage that could not be tried says so of all its laws at once. */
function said({ name, state, laws }: StageGrade): Said[] {
  if (laws.length > 0) return laws.map(({ title, state }) => ({ stage: name, title, state }));
  return stageNamed(name).laws.map(({ title }) => ({ stage: name, title, state }));
}

function sentencesIn({ refusals, stages }: PersonResult): string[] {
  const ofStages = stages.flatMap(({ sentence }) => (sentence ? [sentence] : []));
  const findings = stages.flatMap(({ laws }) =>
    laws.flatMap(({ report }) => (report?.result.state === 'fails' ? [report.result.finding] : [])),
  );
  const unfit = findings.flatMap((each) => (each.kind === 'unfit' ? [each.sentence] : []));
  return [...refusals.map(({ sentence }) => sentence), ...ofStages, ...unfit];
}
