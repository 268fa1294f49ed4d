import type { Verdict } from '../../law/check';
import type { Door } from '../../law/door';
import { planOf } from '../../law/kind';
import type { Law } from '../../law/law';
import type { Cause } from '../../law/result';
import { stageNamed } from '../../laws/stages';
import { type Course, readCourse } from './course';
import { seenInFit } from './fit';
import { stopListening } from './listen';
import { watchedLaw } from './probe';
import { symptoms } from './symptoms';

/**
 * The first symptom of a training that went wrong, if it has one. It is trained once more, on the case
 * in which the law failed, and watched.
 */
export async function findInTraining(
  _stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  _seed: number,
): Promise<Cause | undefined> {
  if (verdict.finding.kind !== 'differs') return undefined;
  const sentence = await sentenceFor(law, ask, verdict.given);
  return sentence === undefined ? undefined : { kind: 'finding', sentence };
}

async function sentenceFor(law: Law<unknown>, ask: Door, given: unknown) {
  if (/^fit steps /.test(law.title)) return seenInFit(ask);
  return planOf(law).trains ? seenIn(law, ask, given) : undefined;
}

/** The laws of a stage that look at one training: others compare several, or only ask for its shape. */
export function lawsOfOneTraining(stage: string): Law<unknown>[] {
  return stageNamed(stage).laws.filter(
    (law) => planOf(law).trains && !/^(train|two losses):/.test(law.title),
  );
}

async function seenIn(law: Law<unknown>, ask: Door, given: unknown): Promise<string | undefined> {
  const course = await courseOf(law, ask, given);
  if (!course) return undefined;
  for (const symptom of symptoms) {
    const sentence = symptom(course);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

/** The training in a case of a law, if there is one and no more: several are compared for other reasons. */
export async function courseOf(
  law: Law<unknown>,
  ask: Door,
  given: unknown,
): Promise<Course | undefined> {
  const answer = await ask(watchedLaw(law), given, planOf(law).limit);
  // What is interrupted cannot clear up after itself.
  stopListening();
  if (answer.kind !== 'facts') return undefined;
  const [course, ...others] = Object.values(answer.facts);
  return typeof course === 'string' && others.length === 0 ? readCourse(course) : undefined;
}
