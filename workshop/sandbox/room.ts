import { questionOf } from '../../spec/diagnosis/questions';
import type { Answer } from '../../spec/law/answer';
import type { Law } from '../../spec/law/law';
import { answersIn } from './answers';
import { Child, noAnswer } from './child';
import type { Compiled } from './compile';
import { childFiles, digitsFile } from './kept';
import { patienceOf } from './limits';
import { failureIn, ofYourLaws, openingFor, openingPatience } from './opening';
import type { Place } from './place';
import { write } from './plain';

/** So many children end before their time, and no more are started. */
const mostDeaths = 3;

/** A child comes back so late at most, where the machine is busy: it tries three times. */
const latest = (milliseconds: number) => 3 * milliseconds + 3_000;

/** The stages whose laws or code read handwritten digits. */
const withDigits = ['09-mnist', '10-look-inside', '12-ten-digits'];

/** Where a person's code is: one child after the other. */
export class Room {
  /** What is known of each child that ended before its time. */
  readonly deaths: string[] = [];
  readonly #began = performance.now();
  /** Milliseconds of the processor: of this child, and of those before. */
  #used = 0;
  #usedBefore = 0;
  #child: Child | undefined;

  constructor(
    readonly compiled: Compiled,
    readonly stage: string,
    readonly place: Place,
  ) {}

  /** Why nothing is asked any more, if the time of the stage is used up. */
  get isOver(): string | undefined {
    const { seconds } = this.place.limits;
    return this.#left > 0 ? undefined : `The ${seconds} seconds of this stage were used up.`;
  }

  /** Whether each case is asked in a realm of its own: a learner's law must not know what came before. */
  get isAlwaysNew(): boolean {
    return this.stage === ofYourLaws;
  }

  /** Milliseconds of the processor, unless the clock says that it has been too long anyway. */
  get #left(): number {
    const { limits } = this.place;
    const byTheClock = patienceOf(limits) - (performance.now() - this.#began);
    return Math.min(1000 * limits.seconds - this.#used - this.#usedBefore, byTheClock);
  }

  /** Starts a child, and loads the code in it. Says what kept it from that. */
  async begin(): Promise<string | undefined> {
    const { runner, runnerParts, questions, yourLaws, given } = childFiles();
    const asking = this.isAlwaysNew ? yourLaws : questions;
    const digits = withDigits.includes(this.stage) ? [digitsFile()] : [];
    const files = [runner, asking, given, ...digits];
    this.#child = new Child(this.place, files, [...files, ...runnerParts]);
    const opening = openingFor(this.compiled, this.stage);
    const failure = failureIn(await this.#child.ask(opening, openingPatience));
    if (failure !== undefined) this.close();
    return failure;
  }

  /** What the code answers to some cases, up to the first that is late or that it does not survive. */
  async ask(law: Law<unknown>, givens: readonly unknown[], limit: number): Promise<Answer[]> {
    const question = questionOf(law);
    if (!question) throw new Error(`Nobody knows the question “${law.title}” by its name.`);
    const milliseconds = Math.ceil(Math.min(limit, this.#left));
    if (milliseconds < 1) return [this.#late(limit)];
    if (this.deaths.length >= mostDeaths) return [{ kind: 'died', sentence: this.deaths[0] }];
    if (!this.#child) {
      const failure = await this.begin();
      if (failure !== undefined) return [this.#died(failure)];
    }
    const ask = write(['ask', { question, givens }]);
    const asked = { ask, milliseconds, anew: this.isAlwaysNew };
    const began = performance.now();
    const said = await (this.#child as Child).ask(
      asked,
      latest(milliseconds) + (this.isAlwaysNew ? openingPatience : 0),
    );
    if ('death' in said) {
      // How much it has worked, it can no longer say.
      this.#used += performance.now() - began;
      return [this.isOver ? this.#late(limit) : this.#died(said.death)];
    }
    const { answers: text, late, used } = said.line;
    if (typeof used === 'number' && used > this.#used) this.#used = used;
    const answers = answersIn(text, givens.length);
    if (answers && late === true)
      return [...answers.slice(0, givens.length - 1), this.#late(limit)];
    if (answers?.length === givens.length) return answers;
    return [this.#died(noAnswer)];
  }

  /** Ends the child that is there. */
  close(): void {
    this.#child?.close();
    this.#child = undefined;
    this.#usedBefore += this.#used;
    this.#used = 0;
  }

  #late(limit: number): Answer {
    if (this.isOver) this.close();
    return { kind: 'late', limit };
  }

  #died(sentence: string): Answer {
    this.deaths.push(sentence);
    this.close();
    return { kind: 'died', sentence };
  }
}
