import { isLost } from './answer';
import { check, type Verdict } from './check';
import type { Door } from './door';
import { planOf } from './kind';
import type { Law } from './law';
import type { Cause, Report } from './result';

type Failure = Extract<Verdict, { state: 'fails' }>;

/** How the laws of a stage are tried. */
export interface Conditions extends Pick<Report, 'folder' | 'seed' | 'borrowed'> {
  /** How many trainings are tried at most. */
  readonly trainings?: number;
  /** Where a failure comes from, as far as anybody can tell. */
  causeOf(law: Law<unknown>, verdict: Failure): Promise<Cause | undefined>;
  /** Keeps quiet what the code prints meanwhile. */
  quietly<Result>(act: () => Promise<Result>): Promise<Result>;
}

/** The laws of a stage, tried one after the other: what comes of one decides how the next is tried. */
export class Trial {
  readonly #ask: Door;
  readonly #conditions: Conditions;
  readonly #lost: string[] = [];
  #isExplained = false;

  constructor(ask: Door, conditions: Conditions) {
    this.#ask = ask;
    this.#conditions = conditions;
  }

  /** What there is to say of a law; nothing, if it holds. */
  async reportOn(law: Law<unknown>): Promise<Report | undefined> {
    const { seed, trainings = Number.POSITIVE_INFINITY, quietly } = this.#conditions;
    const { cases, limit, trains } = planOf(law);
    // What does not come back from three laws, or from one before a law that may take minutes, is
    // reported by now: the rest would only keep everybody waiting.
    if (this.#lost.length > 2 || (this.#lost.length > 0 && trains)) {
      return this.#report(law, { state: 'not tried', after: this.#lost[0] });
    }
    const most = trains ? Math.min(cases, trainings) : cases;
    const tried = () => check(law, this.#ask, seed, { cases: most, limit });
    // What trains may tell how far it has come; else only the case that is shown is to be heard.
    const verdict = await (trains ? tried() : quietly(tried));
    if (verdict.state === 'holds') return undefined;
    if (verdict.state === 'not written') return this.#report(law, verdict);
    if (isLost(verdict.finding)) this.#lost.push(law.title);
    const { given, answer: _, ...result } = verdict;
    const cause = await this.#explain(law, verdict);
    return this.#report(law, result, cause);
  }

  /** One problem at a time, and an answer at once: only the first law that fails is explained. */
  async #explain(law: Law<unknown>, verdict: Failure): Promise<Cause | undefined> {
    if (this.#isExplained) return undefined;
    this.#isExplained = true;
    return this.#conditions.causeOf(law, verdict);
  }

  #report({ title, step }: Law<unknown>, result: Report['result'], cause?: Cause): Report {
    const { folder, seed, borrowed } = this.#conditions;
    return { folder, title, step, seed, borrowed, result, cause };
  }
}
