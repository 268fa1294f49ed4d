import type { Law } from '../law/law';
import { stageNamed, stages } from '../laws/stages';
import { ordering } from './graph/order';
import { sweeping } from './graph/recorded-graph';
import { trying } from './graph/uses';
import { listeningTo } from './inner';
import { judging } from './losses';
import { gradients, influences, running } from './network/running';
import { structureOf } from './network/structure';
import { followed } from './training/fit';
import { watchedLaw } from './training/probe';

/** Everything that code is asked about, by names: what is asked of another process travels so. */
export type Question =
  | { readonly stage: string; readonly law: number; readonly as?: keyof typeof ways }
  | { readonly probe: keyof typeof probes };

const probes = {
  ordering: ordering.law,
  sweeping: sweeping.law,
  trying: trying.law,
  judging: judging.law,
  structureOf: structureOf.law,
  running: running.law,
  gradients: gradients.law,
  influences: influences.law,
  followed,
};

/** Ways in which a law is asked that tell more than its facts. */
const ways = { heard: listeningTo, watched: watchedLaw };

/** The law behind a question. */
export function lawOf(question: Question): Law<unknown> {
  if ('probe' in question) return probes[question.probe];
  const law = stageNamed(question.stage).laws[question.law];
  return question.as ? ways[question.as](law) : law;
}

/** The question behind a law, if it is one of these: other cases make no other question. */
export function questionOf(law: Law<unknown>): Question | undefined {
  known ??= allQuestions();
  return known.get(law.yours);
}

let known: Map<Law<unknown>['yours'], Question> | undefined;

function allQuestions(): Map<Law<unknown>['yours'], Question> {
  const all: Question[] = [
    ...Object.keys(probes).map((probe) => ({ probe }) as Question),
    ...stages.flatMap(({ name, laws }) =>
      laws.flatMap((_, law) => [
        { stage: name, law },
        { stage: name, law, as: 'heard' as const },
        { stage: name, law, as: 'watched' as const },
      ]),
    ),
  ];
  return new Map(all.map((question) => [lawOf(question).yours, question]));
}
