import { innerPartLine } from '../../../spec/law/explain';
import type { Law } from '../../../spec/law/law';
import type { Cause, LawResult, StageResult } from '../../../spec/law/result';
import { stages } from '../../../spec/laws/stages';
import { mistakesIn } from '../../../spec/mistakes/catalogue';
import { placeOf } from '../results';
import { brokenIn } from '../unreadable';
import type { BoardEvent } from './event';

/** What a run says about a stage, whenever it is sent, and whatever flag is up. */
export type Happened = Omit<BoardEvent, 'number' | 'ago' | 'flag'>;

/**
 * What came of a stage, in words of the kata alone: none of a learner's code, numbers, errors or
 * titles. `before` is what happened last: a file that cannot be read leaves somebody where they were.
 */
export function whatHappened(result: StageResult, before?: Happened): Happened | undefined {
  const laws = stages.find(({ name }) => name === result.name)?.laws;
  if (!laws) return undefined;
  if (result.failure !== undefined) return unread(result, laws, before);
  const tried = result.laws.flatMap((came) => {
    const law = laws.find(({ title }) => title === came.title);
    return law ? [{ law, came }] : [];
  });
  const held = tried.filter(({ came }) => came.state === 'holds').length;
  const counts = { stage: result.name, held, of: tried.length };
  const unmet = tried.find(({ came }) => came.state === 'fails' || came.state === 'not written');
  if (!unmet) return counts;
  const { law, came } = unmet;
  const cause = causeOf(came, result.name, laws);
  return {
    ...counts,
    law: law.title,
    step: law.step,
    state: came.state === 'fails' ? 'fails' : 'not written',
    ...(cause === undefined ? {} : { cause }),
  };
}

type Laws = readonly Law<unknown>[];

function unread({ name, failure = '' }: StageResult, laws: Laws, before?: Happened): Happened {
  const [{ title, step }] = laws;
  const first: Happened = { stage: name, held: 0, of: laws.length, law: title, step };
  const where = brokenIn(failure, name) ?? name;
  const broken = isStage(where) ? where : name;
  const last = before?.stage === name ? before : first;
  return { ...last, state: 'fails', cause: `${broken} cannot be read yet.` };
}

/** Where it comes from, as far as that can be said without anything of the learner's. */
function causeOf(came: LawResult, stage: string, laws: Laws): string | undefined {
  const place = placeOf(came, stage).stage;
  if (place !== stage && isStage(place)) return notFinished(place);
  return came.report?.cause && inOurWords(came.report.cause, stage, laws);
}

/** Formulas and findings were read out of the learner's code: they stay here, but for what kind they are of. */
function inOurWords(cause: Cause, stage: string, laws: Laws): string | undefined {
  switch (cause.kind) {
    case 'earlier stage':
      return isStage(cause.stage) ? notFinished(cause.stage) : undefined;
    case 'inner part':
      return innerPart(cause.caller, cause.callee, laws);
    case 'known mistake':
      return hints(cause.hints, stage);
    case 'finding':
      return cause.reason && `the law is ${cause.reason}.`;
    case 'formula':
      return undefined;
  }
}

function notFinished(stage: string): string {
  return `${stage} is not finished.`;
}

function innerPart(caller: string, callee: string, laws: Laws): string | undefined {
  const parts = new Set(laws.map(({ about }) => about));
  if (!parts.has(caller) || !parts.has(callee)) return undefined;
  return innerPartLine({ caller, callee });
}

/** Two that nothing tells apart are both said, if there is room. */
function hints(came: readonly string[], stage: string): string | undefined {
  const known = new Set(mistakesIn(stage).map(({ hint }) => hint));
  const ours = [...new Set(came)].filter((hint) => known.has(hint));
  const both = ours.join(' Or else: ');
  return both.length <= 300 ? both || undefined : ours[0];
}

function isStage(name: string): boolean {
  return stages.some((stage) => stage.name === name);
}
