import type { Verdict } from '../../law/check';
import type { Door } from '../../law/door';
import { planOf } from '../../law/kind';
import type { Law } from '../../law/law';
import type { Cause } from '../../law/result';
import { stageNamed } from '../../laws/stages';
import { type Course, readCourse, type Symptom } from './course';
import { seenInFit } from './fit';
import { stopListening } from './listen';
import { isLinear } from './network';
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
  return isOfOneTraining(law) ? seenIn(law, ask, given) : undefined;
}

/** Whether a law asks what has been learned: others compare trainings, or ask for their shape. */
function isOfOneTraining(law: Law<unknown>): boolean {
  return planOf(law).trains && !/^(train|two losses|the layers):/.test(law.title);
}

/** The laws of a stage that the doctor knows about. */
export function lawsOfOneTraining(stage: string): Law<unknown>[] {
  return stageNamed(stage).laws.filter(isOfOneTraining);
}

async function seenIn(law: Law<unknown>, ask: Door, given: unknown): Promise<string | undefined> {
  const course = await courseOf(law, ask, given);
  if (!course) return undefined;
  for (const symptom of symptomsFor(law)) {
    const sentence = symptom(course);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

/** What a handful of digits has taught is no matter where it is asked whether the network bends. */
export function symptomsFor(law: Law<unknown>): readonly Symptom[] {
  return /^the network:/.test(law.title) ? [isLinear] : symptoms;
}

/** What was seen of the first training in a case of a law, if there is one. */
export async function courseOf(
  law: Law<unknown>,
  ask: Door,
  given: unknown,
): Promise<Course | undefined> {
  const answer = await ask(watchedLaw(law), given, planOf(law).limit);
  // What is interrupted cannot clear up after itself.
  stopListening();
  if (answer.kind !== 'facts') return undefined;
  const { course } = answer.facts;
  return typeof course === 'string' ? readCourse(course) : undefined;
}
