import type { BoardEvent, Sent } from '../../../tools/cli/board/event';
import type { Stored } from '../room/room';
import type { Log } from './log';
import { Numbers } from './numbers';

/** What is known of a learner, beside what the pages show. */
interface Known {
  readonly numbers: Numbers;
  /** When the last event happened: time does not go back. */
  at: number;
}

interface Waiting {
  readonly sent: Sent;
  readonly at: number;
  readonly resolve: (taken: number) => void;
  readonly reject: (error: Error) => void;
}

/** The disk did not take it, or too much waits for the disk. Later it may. */
export class NotKept extends Error {}

/** How many events may wait for the disk. */
const mostWaiting = 5000;

/**
 * Keeps what learners send: each event once, whatever comes twice or late. Several requests share
 * one write, and of a learner one at a time.
 */
export class Keeper {
  readonly #learners = new Map<string, Known>();
  readonly #show: (stored: Stored) => void;
  #log: Log | undefined;
  #waiting: Waiting[] = [];
  #isWriting = false;

  /** @param show gets what is kept, of each learner by ascending numbers; what came late is left out */
  constructor(show: (stored: Stored) => void) {
    this.#show = show;
  }

  get learners(): number {
    return this.#learners.size;
  }

  knows(learner: string): boolean {
    return this.#learners.has(learner);
  }

  /** From now on it is written to this log. */
  writeTo(log: Log): void {
    this.#log = log;
  }

  /** Takes in what is on the disk. */
  readonly remember = (stored: Stored): void => {
    const known = this.#of(stored.learner);
    const { number } = stored.event;
    if (known.numbers.has(number)) return;
    const isLate = number < known.numbers.highest;
    known.numbers.add(number);
    if (isLate) return;
    known.at = stored.at;
    this.#show(stored);
  };

  /** Keeps what was sent, and says up to which number. @throws {NotKept} */
  keep(sent: Sent, at: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.reduce((sum, each) => sum + each.sent.events.length, 0);
      if (waiting > mostWaiting) return reject(new NotKept('too much waits for the disk'));
      this.#waiting.push({ sent, at, resolve, reject });
      if (!this.#isWriting) void this.#write();
    });
  }

  /** When all that waits has been answered. */
  async end(): Promise<void> {
    while (this.#isWriting) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // Those who ask in this turn share the first write already.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#writeSome();
    this.#isWriting = false;
  }

  async #writeSome(): Promise<void> {
    const batch = this.#takeBatch();
    const fresh = batch.flatMap((each) => this.#freshIn(each));
    try {
      if (fresh.length > 0) await this.#log?.append(fresh);
    } catch (error) {
      for (const { reject } of batch) reject(new NotKept((error as Error).message));
      return;
    }
    fresh.forEach(this.remember);
    for (const { sent, resolve } of batch) resolve(this.#of(sent.learner).numbers.highest);
  }

  /** Those who wait, of each learner the first. */
  #takeBatch(): Waiting[] {
    const batch = new Map<string, Waiting>();
    const rest: Waiting[] = [];
    for (const each of this.#waiting) {
      if (batch.has(each.sent.learner)) rest.push(each);
      else batch.set(each.sent.learner, each);
    }
    this.#waiting = rest;
    return [...batch.values()];
  }

  /** The events that are not kept yet, by their numbers. `at` says when they happened. */
  #freshIn({ sent: { learner, name, events }, at }: Waiting): Stored[] {
    const known = this.#learners.get(learner);
    const fresh = new Map<number, BoardEvent>();
    for (const event of events) {
      if (!known?.numbers.has(event.number)) fresh.set(event.number, event);
    }
    let last = known?.at ?? 0;
    return [...fresh.values()]
      .sort((a, b) => a.number - b.number)
      .map((event) => {
        last = Math.max(last, at - event.ago);
        return { at: last, learner, name, event: { ...event, ago: 0 } };
      });
  }

  #of(learner: string): Known {
    const known = this.#learners.get(learner) ?? { numbers: new Numbers(), at: 0 };
    this.#learners.set(learner, known);
    return known;
  }
}
