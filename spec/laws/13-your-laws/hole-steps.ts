import { alternatives } from '../../alternatives/all';
import { casesOf, checkNow, findingIn, type Tried, tryNow } from '../../law/check-now';
import { failureText } from '../../law/explain';
import { counted, indented } from '../../law/format';
import { planOf } from '../../law/kind';
import type { Law } from '../../law/law';
import { Unfit } from '../../law/received';
import { OutOfTime, within } from '../../law/time-limit';
import { keyOf } from '../../law/truth';
import type { YourLaw } from '../../your-law';

/** So many different cases at least have to prove it: wrong in one number alone is a back door. */
const least = 10;

/** That a proof accepts every correct engine. @throws {Unfit} if it does not */
export function acceptCorrectEngines(proof: YourLaw<unknown, unknown>, seed: number): void {
  for (const [name, engine] of Object.entries(alternatives)) {
    const { failure } = within2s('a correct engine', () => checkNow(proof, engine, seed));
    if (failure) {
      throw new Unfit(
        saying(
          `Your proof is too strict: it refuses a correct engine, spec/alternatives/${name}.ts. It says of it:`,
          failure,
        ),
      );
    }
  }
}

/**
 * What a proof says in its smallest case, where it refuses an engine in every one.
 * @throws {Unfit} if it does not
 */
export function prove(
  proof: YourLaw<unknown, unknown>,
  engine: object,
  seeds: readonly number[],
): string {
  return within2s('your engine', () => {
    const cases = seeds.flatMap((seed) => casesOf(proof, seed));
    const accepted = cases.filter((each) => !isRefused(proof, engine, each));
    if (accepted.length === cases.length) {
      throw new Unfit(
        `Your engine is not proved wrong: your proof accepts it, in all of ${counted(cases.length, 'case')}.`,
      );
    }
    if (accepted.length > 0) {
      throw new Unfit(
        `Your engine is not proved wrong: your proof accepts it in ${accepted.length} of ${cases.length} cases, for example in ${keyOf(accepted[0])}. Make only cases that show what is wrong.`,
      );
    }
    const different = new Set(cases.map(keyOf)).size;
    if (different < least) {
      throw new Unfit(
        `Your proof has ${counted(different, 'case')} that ${different === 1 ? 'is' : 'are'} different. What is wrong in a few numbers alone is a back door, which no test can find: prove it in ${least} or more.`,
      );
    }
    return failureText(checkNow(proof, engine, seeds[0]).failure as Failure);
  });
}

/** Whether a proof refuses an engine by what it says. @throws {Unfit} if it throws instead */
function isRefused(proof: YourLaw<unknown, unknown>, engine: object, given: unknown): boolean {
  const finding = findingIn(proof, engine, given);
  if (finding?.kind === 'unfit') throw new Unfit(finding.sentence);
  if (finding?.kind === 'threw') {
    const { name = 'something', message } = finding.error;
    throw new Unfit(
      `Your proof throws on your engine, in the case ${keyOf(given)}: ${name}: ${message.replace(/\.$/, '')}. That may be a slip in the proof. If it is your engine that throws where it should not, catch the error in \`yours\`, and return a fact about it.`,
    );
  }
  return finding !== undefined;
}

/**
 * That a law of ours accepts engines: each from a seed of its own, the first alone if it takes long.
 * @throws {Unfit} if it does not
 */
export function slipThrough(
  law: Law<unknown>,
  stage: string,
  engines: readonly object[],
  seeds: readonly number[],
): void {
  const { cases, limit, asked } = planOf(law);
  const who = `our law “${law.title}” of ${stage}`;
  const tried = (engine: object, seed: number) =>
    inTime(
      Math.min(limit, 5_000),
      () => tryNow(law, engine, seed, cases).failure,
      `With your engine, ${who} came to no end within`,
      'Either your engine is far too slow, or this machine is busy: try again.',
    );
  for (const [i, engine] of (asked === 'often' ? engines : engines.slice(0, 1)).entries()) {
    let failure = tried(engine, seeds[i]);
    // What is measured may be off by chance.
    if (failure && law.kind === 'growth') failure = tried(engine, seeds[i]);
    if (failure)
      throw new Unfit(saying(`No hole here: ${who} sees it. It says of your engine:`, failure));
  }
}

type Failure = NonNullable<Tried['failure']>;

function saying(sentence: string, failure: Failure): string {
  return `${sentence}\n\n${indented(failureText(failure))}`;
}

function within2s<Result>(engine: string, act: () => Result): Result {
  return inTime(
    2_000,
    act,
    `Your proof, tried on ${engine}, came to no end within`,
    'If it is no endless loop, try fewer cases: `cases: 10` beside `title`.',
  );
}

/** @throws {Unfit} what was too slow, and what to do, where nothing comes back in time */
function inTime<Result>(
  milliseconds: number,
  act: () => Result,
  slow: string,
  advice: string,
): Result {
  try {
    return within(milliseconds, act);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    throw new Unfit(`${slow} ${milliseconds / 1000} s. ${advice}`);
  }
}
