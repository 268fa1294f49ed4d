import { randomUUID } from 'node:crypto';
import { questionOf } from '../../spec/diagnosis/questions';
import type { Answer } from '../../spec/law/answer';
import type { Door } from '../../spec/law/door';
import type { Law } from '../../spec/law/law';
import { stageNamed } from '../../spec/laws/stages';
import { answerOf, answersIn } from './answers';
import { Child } from './child';
import type { Compiled } from './compile';
import { childFiles, digitsFile } from './kept';
import { patienceOf } from './limits';
import type { Place } from './place';
import { read, write } from './plain';

/** The door to a person's code of one stage, which runs in a process of its own. */
export interface StageDoor extends Door {
  /** What is known of each child that ended before its time, in a sentence. */
  readonly deaths: readonly string[];
  /** Why nothing is asked any more, if the seconds of the stage are used up. */
  readonly isOver: string | undefined;
  /** Ends what is running. */
  close(): void;
}

/** So many children end before their time, and no more are started. */
const mostDeaths = 3;

/** How long the modules may take to load. */
const loading = 5;

/** A child comes back so late at most, where the machine is busy: it tries three times. */
const latest = (milliseconds: number) => 3 * milliseconds + 3_000;

/** Opens the door to a stage, or says why there is none: what the code throws while it is loaded. */
export async function openStage(
  compiled: Compiled,
  stage: string,
  place: Place,
): Promise<StageDoor | { readonly failure: string }> {
  const room = new Room(compiled, stage, place);
  const failure = await room.begin();
  if (failure !== undefined) {
    room.close();
    return { failure };
  }
  const all: Door['all'] = (law, givens, milliseconds) => room.ask(law, givens, milliseconds);
  const one = async (law: Law<unknown>, given: unknown, milliseconds: number) =>
    (await room.ask(law, [given], milliseconds))[0];
  const door = Object.assign(one, { all, deaths: room.deaths, close: () => room.close() });
  return Object.defineProperty(door, 'isOver', { get: () => room.isOver }) as unknown as StageDoor;
}

/** Where a person's code is: one child after the other. */
class Room {
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

  get isOver(): string | undefined {
    const { seconds } = this.place.limits;
    return this.#left > 0 ? undefined : `The ${seconds} seconds of this stage were used up.`;
  }

  /** Milliseconds of the processor, unless the clock says that it has been too long anyway. */
  get #left(): number {
    const { limits } = this.place;
    const byTheClock = patienceOf(limits) - (performance.now() - this.#began);
    return Math.min(1000 * limits.seconds - this.#used - this.#usedBefore, byTheClock);
  }

  /** Starts a child, and loads the code in it. Says what kept it from that. */
  async begin(): Promise<string | undefined> {
    const { runner, runnerParts, questions, given } = childFiles();
    const digits = withDigits.includes(this.stage) ? [digitsFile()] : [];
    const files = [runner, questions, given, ...digits];
    this.#child = new Child(this.place, files, [...files, ...runnerParts]);
    const { name, uses, files: further = [] } = stageNamed(this.stage);
    const opening = {
      secret: randomUUID(),
      modules: this.compiled.modules,
      load: [...uses, name].flatMap((each) => [
        `${each}/${each.slice(3)}`,
        ...(each === name ? further.map((file) => `${each}/${file}`) : []),
      ]),
      seconds: loading,
    };
    const said = await this.#child.ask(opening, 1000 * (loading + 10));
    const failure = 'death' in said ? said.death : failureIn(said.line);
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
    const asked = { ask: write(['ask', { question, givens }]), milliseconds };
    const began = performance.now();
    const said = await (this.#child as Child).ask(asked, latest(milliseconds));
    if ('death' in said) {
      // How much it has worked, it can no longer say.
      this.#used += performance.now() - began;
      return [this.isOver ? this.#late(limit) : this.#died(said.death)];
    }
    const { answers: text, late, used } = said.line;
    if (typeof used === 'number') this.#used = used;
    const answers = answersIn(text, givens.length);
    if (answers && late === true)
      return [...answers.slice(0, givens.length - 1), this.#late(limit)];
    if (answers?.length === givens.length) return answers;
    return [this.#died('What came back was no answer to what was asked.')];
  }

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

/** The stages whose laws or code read handwritten digits. */
const withDigits = ['09-mnist', '10-look-inside', '12-ten-digits'];

/** Why the code could not be loaded. */
function failureIn(line: Readonly<Record<string, unknown>>): string | undefined {
  if (line.late === true) return `Loading it took longer than ${loading} seconds.`;
  if (typeof line.loaded !== 'string') return 'It could not be loaded.';
  const loaded = read(line.loaded);
  if (loaded === 'loaded') return undefined;
  const answer = answerOf(loaded);
  if (answer?.kind === 'threw') {
    const { name, message, at } = answer.error;
    return `Loading it threw ${name ?? 'something'}: ${message}${at[0] ? ` (${at[0]})` : ''}`;
  }
  return answer?.kind === 'not written'
    ? `${answer.what} is not written.`
    : 'It could not be loaded.';
}
