import { causeOf } from '../../spec/diagnosis/cause';
import type { Verdict } from '../../spec/law/check';
import type { Door } from '../../spec/law/door';
import type { Law } from '../../spec/law/law';
import type { Cause, LawResult } from '../../spec/law/result';
import { Trial } from '../../spec/law/trial';
import { stages as allStages, stageNamed } from '../../spec/laws/stages';
import type { Submission } from '../intake/submission';
import { type Compiled, compile } from '../sandbox/compile';
import { openStage, type StageDoor } from '../sandbox/door';
import type { Place } from '../sandbox/place';
import { lawCount } from './law-count';
import { obstacleTo } from './obstacle';
import type { PersonResult, StageGrade, State } from './result';

type Failure = Extract<Verdict, { state: 'fails' }>;

/** How a class is judged. */
export interface Judging {
  /** The stages that are to be judged: `01-value`. */
  readonly stages: readonly string[];
  readonly seed: number;
  readonly place: Place;
}

/** Tries the laws of some stages on what a person handed in, each in a process of its own. */
export async function judge(submission: Submission, judging: Judging): Promise<PersonResult> {
  const { name, files, refusals } = submission;
  const compiled = await compile(files, judging.place);
  const all = { ...compiled, refusals: [...refusals, ...compiled.refusals] };
  const needed = new Set(judging.stages.flatMap((stage) => [...stageNamed(stage).uses, stage]));
  const grades: StageGrade[] = [];
  for (const stage of allStages.filter((each) => needed.has(each.name))) {
    grades.push(await judgeStage(stage.name, all, judging, grades));
  }
  return {
    name,
    refusals: all.refusals,
    stages: grades.filter((grade) => judging.stages.includes(grade.name)),
  };
}

async function judgeStage(
  stage: string,
  compiled: Compiled,
  judging: Judging,
  earlier: readonly StageGrade[],
): Promise<StageGrade> {
  const obstacle = obstacleTo(stage, compiled);
  if (obstacle) return untried(stage, obstacle.state, obstacle.sentence);
  const door = await openStage(compiled, stage, judging.place);
  if ('failure' in door) return untried(stage, 'unreadable', door.failure);
  try {
    return await tryLaws(stage, door, judging.seed, earlier);
  } finally {
    door.close();
  }
}

/** A stage of which no law could be tried. */
function untried(stage: string, state: State, sentence: string): StageGrade {
  const of = lawCount(stage);
  const rest = { laws: [], partial: false, optional: 0, held: 0, of, sentence };
  return { name: stage, state, failure: sentence, ...rest };
}

async function tryLaws(
  stage: string,
  door: StageDoor,
  seed: number,
  earlier: readonly StageGrade[],
): Promise<StageGrade> {
  const folder = `katas/${stage}`;
  const unfinished = earlier.find(
    ({ name, state }) => stageNamed(stage).uses.includes(name) && state !== 'finished',
  );
  const trial = new Trial(door, {
    folder,
    seed,
    borrowed: [],
    causeOf: async (law, verdict) =>
      unfinished ? blame(unfinished) : causeThrough(door, stage, law, verdict, seed),
    quietly: (act) => act(),
  });
  const laws: LawResult[] = [];
  let optional = 0;
  for (const law of stageNamed(stage).laws) {
    const report = await trial.reportOn(law);
    const isBlank = report?.result.state === 'not written';
    if (law.optional && isBlank) optional++;
    else laws.push({ title: law.title, state: report?.result.state ?? 'holds', report });
  }
  const held = laws.filter(({ state }) => state === 'holds').length;
  const result = { name: stage, laws, partial: false, optional };
  return { ...result, ...stateOf(laws, door), held, of: laws.length };
}

function blame({ name, held, of }: StageGrade): Cause {
  return { kind: 'earlier stage', stage: name, failing: of - held };
}

/** Where a failure comes from, found by asking what is behind a door; nothing, where it died. */
async function causeThrough(
  door: Door,
  stage: string,
  law: Law<unknown>,
  verdict: Failure,
  seed: number,
): Promise<Cause | undefined> {
  const isDead = verdict.finding.kind === 'died';
  return isDead ? undefined : causeOf(stage, law, door, verdict, seed);
}

function stateOf(
  laws: readonly LawResult[],
  door: StageDoor,
): Pick<StageGrade, 'state' | 'sentence'> {
  const [death] = door.deaths;
  if (death !== undefined) return { state: 'died', sentence: death };
  if (door.isOver) return { state: 'too long', sentence: door.isOver };
  const has = (state: LawResult['state']) => laws.some((law) => law.state === state);
  if (has('fails') || has('not tried')) return { state: 'failing' };
  return { state: has('not written') ? 'not written' : 'finished' };
}
