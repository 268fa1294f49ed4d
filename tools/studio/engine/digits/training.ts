import type { Example } from '../../../../datasets/example';
import type { Digits } from '../../../../datasets/split';
import { failureOf } from '../messages';
import { examine } from './exam';
import { digitsOf, type Point, parts, type Report, type Task } from './messages';
import type { Network } from './network';

/** Plates are made no more often than this, in milliseconds, but always at the end. */
const seldom = 200;

type Seen = Pick<Report, 'exam' | 'plates'>;

/** Examples that are learned from at a time: a few batches. */
const atATime = 32;

/** What a training needs. */
interface Given {
  readonly task: Task;
  readonly seed: number;
  readonly digits: Digits;
  readonly network: Network;
  /** Called after every little piece of work. */
  readonly breathe: () => Promise<void> | undefined;
}

/** A network that learns, in parts of a pass, until it has as many passes as are wanted. */
export class Training {
  readonly network: Network;
  #done = 0;
  #wanted = 0;
  #isRunning = false;
  #hasEnded = false;
  #order: readonly Example[] = [];
  #history: Point[] = [];
  #lookedAt = 0;
  #spent = 0;
  #took: number | undefined;

  constructor(
    private readonly given: Given,
    private readonly tell: (report: Report) => void,
  ) {
    this.network = given.network;
  }

  /** Whether this network, of this seed, has not been trained for longer. */
  canReach(task: Task, seed: number, epochs: number): boolean {
    return (
      task === this.given.task &&
      seed === this.given.seed &&
      this.#done <= Math.round(epochs * parts)
    );
  }

  /** Trains for so many passes in all. Comes back when it is done, or at once if it trains already. */
  async reach(epochs: number): Promise<void> {
    this.#wanted = Math.round(epochs * parts);
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      if (this.#history.length === 0) this.#report({}, await this.#look());
      while (this.#done < this.#wanted && !this.#hasEnded) await this.#goOn();
    } finally {
      this.#isRunning = false;
    }
  }

  /** Stops when the part at hand is done. */
  pause(): void {
    this.#wanted = this.#isRunning ? Math.min(this.#wanted, this.#done + 1) : this.#done;
  }

  /** Stops, and tells nothing more. */
  end(): void {
    this.#hasEnded = true;
  }

  /** A part of a pass, its time included in that of the whole. */
  async #goOn(): Promise<void> {
    const began = performance.now();
    const part = this.#done % parts;
    if (part === 0) this.#spent = 0;
    const learned = await this.#learn(part);
    this.#done++;
    const seen = await this.#look();
    this.#spent += performance.now() - began;
    if (part === parts - 1) this.#took = this.#spent;
    this.#report(learned, seen);
  }

  /** The mean loss of a part of a pass, and how much of it was right. */
  async #learn(part: number): Promise<{ loss: number; accuracy: number }> {
    const { digits, network, breathe } = this.given;
    if (part === 0) this.#order = network.shuffled(digits.train);
    const size = digits.train.length / parts;
    const some = this.#order.slice(Math.round(part * size), Math.round((part + 1) * size));
    let [loss, right] = [0, 0];
    for (let i = 0; i < some.length && !this.#hasEnded; i += atATime) {
      const learned = network.learn(some.slice(i, i + atATime));
      loss += learned.loss;
      right += learned.right;
      await breathe();
    }
    return { loss: loss / some.length, accuracy: right / some.length };
  }

  /** How the network reads what it did not learn from, and what its neurons look for. */
  async #look(): Promise<Seen> {
    const { task, digits, network, breathe } = this.given;
    const exam = await examine(network, digits.test, digitsOf[task].length, breathe);
    const isTime = performance.now() - this.#lookedAt > seldom || this.#done >= this.#wanted;
    if (!isTime) return { exam };
    const plates = await network.plates().catch(failureOf);
    this.#lookedAt = performance.now();
    await breathe();
    return { exam, plates };
  }

  #report(learned: { loss?: number; accuracy?: number }, seen: Seen): void {
    if (this.#hasEnded) return;
    const { task, seed, digits } = this.given;
    const { train, test } = digits;
    const unseen = 1 - seen.exam.wrong / test.length;
    this.#history = [...this.#history, { epochs: this.#done / parts, ...learned, unseen }];
    this.tell({
      kind: 'report',
      task,
      seed,
      isTraining: this.#done < this.#wanted,
      pictures: { train: train.length, test: test.length },
      history: this.#history,
      took: this.#took,
      ...seen,
    });
  }
}
