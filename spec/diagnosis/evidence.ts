import { sample } from 'fast-check';
import { isRight } from '../law/check';
import type { Door } from '../law/door';
import { format } from '../law/format';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import type { Patience } from '../law/time-limit';
import { truthOf } from '../law/truth';
import { stageNamed } from '../laws/stages';
import { type Answered, answersOf } from './answers';
import { remade } from './remade';

/** What a law is about: an operation, a function, a class; or its step, where it says nothing else. */
export function partOf({ about, step }: Law<unknown>): string {
  return about ?? `step ${step}`;
}

/** Whether a law may be asked about again and again. */
export function isQuick(law: Law<unknown>): boolean {
  return planOf(law).asked === 'often';
}

/** Whether a law is asked about once; what has one case only is not asked a second time. */
export function isAskedOnce(each: Law<unknown>, failing: Law<unknown>): boolean {
  const { asked, cases } = planOf(each);
  return asked === 'once' && !(each === failing && cases === 1);
}

/** A law about cases in which nobody's own way shows, if it has some. */
export const calm = remade((law) =>
  law.calm ? { ...law, given: law.given.map((given) => law.calm?.(given)) } : law,
);

/** What an implementation answers to some cases of several laws. */
export async function evidenceFrom(
  laws: readonly Law<unknown>[],
  failing: Law<unknown>,
  ask: Door,
  seed: number,
  patience: Patience,
): Promise<Answered[]> {
  const lists: Answered[][] = [];
  for (const law of laws) {
    lists.push(await answersOf(ask, law, casesOf(law, failing, seed), patience));
  }
  return lists.flat();
}

/**
 * Thirty more cases of the failing law, and some of each other: more of those about the same part. A
 * law that takes long fails in its own way; about others a few cases say enough.
 */
function casesOf(law: Law<unknown>, failing: Law<unknown>, seed: number): unknown[] {
  if (!isQuick(failing) && law !== failing) {
    return sample(law.given, { seed, numRuns: isQuick(law) ? 3 : 1 });
  }
  const near = law === failing ? 30 : 10;
  const numRuns = isQuick(law) ? (partOf(law) === partOf(failing) ? near : 6) : 1;
  return sample(law.given, { seed, numRuns });
}

/** Whether there are so many different wrong answers to a law that agreeing with them is no coincidence. */
export function saysMuch(law: Law<unknown>, answered: readonly Answered[]): boolean {
  const wrong = answered.filter((each) => each.law === law && !each.right);
  const different = new Set(
    wrong.map(({ answer }) =>
      answer.kind === 'facts'
        ? Object.values(answer.facts)
            .map((fact) => format(fact))
            .join()
        : '',
    ),
  );
  return different.size >= 10;
}

const homes = new WeakMap<Door, Promise<string | undefined>>();

/**
 * The part that a mistake is made in: the first, in the order of the laws, that it is wrong about. A
 * learner who is right about that part has not made it, whatever the solution builds on it.
 */
export function homeOf(mistake: Door, stage: string): Promise<string | undefined> {
  const home = homes.get(mistake) ?? findHome(mistake, stage);
  homes.set(mistake, home);
  return home;
}

async function findHome(mistake: Door, stage: string): Promise<string | undefined> {
  for (const law of stageNamed(stage).laws.filter(isQuick)) {
    for (const given of sample(law.given, { seed: 1, numRuns: 6 })) {
      const answer = await mistake(law, given, 500);
      if (!isRight(answer, truthOf(law, given))) return partOf(law);
    }
  }
  return undefined;
}
