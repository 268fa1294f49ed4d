import { createHash, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { refuse } from '../../tools/cli/arguments';
import type { Submission } from '../intake/submission';
import { takeIn } from '../intake/take-in';
import { terminalMap } from '../report/terminal-map';
import { writeReports } from '../report/write';
import { findPlace } from '../sandbox/find-place';
import { Kept } from './kept';
import { merged } from './merge';
import { type Options, readOptions, type Shard } from './options';
import { Progress } from './progress';
import type { ClassResult } from './result';
import type { Settings } from './settings';
import { judgeAll } from './workers';

/** Judges a class, or puts the parts of one together, and writes what there is to say of it. */
async function main(): Promise<void> {
  const options = readOptions();
  const result = options.merge ? merged(options.folders) : await judgeClass(options);
  writeReports(result, options.out);
  console.log(`\n${terminalMap(result)}\n  The class map: ${join(options.out, 'index.html')}`);
}

async function judgeClass(options: Options): Promise<ClassResult> {
  const { isolation } = findPlace(options.isolation, options.limits);
  const all = await takeIn(options.folders[0]);
  const submissions = all.filter(({ name }) => isIn(name, options.shard));
  const stranger = options.again.find((name) => all.every((each) => each.name !== name));
  if (stranger !== undefined) refuse(`Nobody here is called “${stranger}”.`);
  const kept = new Kept(options.out);
  const { stages, limits } = options;
  const settings: Settings = { stages, seed: seedFor(options, kept), isolation, limits };
  kept.run = { settings, done: false };
  const results = await judgeRest(submissions, settings, kept, options);
  kept.forgetOthers();
  kept.run = { settings, done: true };
  return { version: 1, isolation, seed: settings.seed, stages, people: results };
}

/** Judges those who have not been judged before. */
async function judgeRest(
  submissions: readonly Submission[],
  settings: Settings,
  kept: Kept,
  { again, jobs }: Options,
) {
  const isKnown = (each: Submission) =>
    !again.includes(each.name) && kept.result(each, settings) !== undefined;
  const rest = submissions.filter((each) => !isKnown(each));
  const progress = new Progress(submissions.length, submissions.length - rest.length);
  const unjudged = await judgeAll(rest, settings, jobs, (submission, result) => {
    kept.keep(submission, settings, result);
    progress.judged(submission.name);
  });
  progress.end();
  for (const { name, error } of unjudged) {
    console.error(`“${name}” could not be judged. Is the kata itself in order? ${error}`);
    process.exitCode = 1;
  }
  return submissions.flatMap((each) => kept.result(each, settings) ?? []);
}

/** The seed of a run that was not finished, or that somebody is judged again in; else a fresh one. */
function seedFor({ seed, again }: Options, kept: Kept): number {
  const { run } = kept;
  const before = run && (!run.done || again.length > 0) ? run.settings.seed : undefined;
  return seed ?? before ?? randomInt(2 ** 31);
}

/** Whether a person is judged on this machine: that depends on the name alone. */
function isIn(name: string, shard: Shard | undefined): boolean {
  if (!shard) return true;
  const hash = createHash('sha256').update(name).digest().readUInt32BE();
  return hash % shard.of === shard.part - 1;
}

main().catch((error: Error) => refuse(error.message));
