import type { Example } from '../../../../datasets/example';
import { type Digits, side } from '../../../../datasets/split';
import { failureOf } from '../messages';
import { examine } from './exam';
import { digitsOf, type Point, type Progress, parts, type Report, type Task } from './messages';
import { type After, batchSize, type Network } from './network';

/** Plates are made no more often than this, in milliseconds, and take little of the time. */
const seldom = 200;

/** Silence that is too long, in milliseconds. */
const long = 1000;

type Seen = Pick<Report, 'exam' | 'plates'>;

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
  #lookAt = 0;
  #toldAt = performance.now();
  #spent = 0;
  #took: number | undefined;

  constructor(
    private readonly given: Given,
    private readonly tell: (message: Progress | Report) => void,
  ) {
    this.network = given.network;
  }

  /** Whether this network, of this seed, has not been trained for longer. */
  canReach(task: Task, seed: number, epochs: number): boolean {
    const { given } = this;
    return task === given.task && seed === given.seed && this.#done <= Math.round(epochs * parts);
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
    const { digits, network } = this.given;
    const after = this.#after('learning', digits.train.length);
    if (part === 0) this.#order = network.shuffled(digits.train);
    const size = digits.train.length / parts;
    const some = this.#order.slice(Math.round(part * size), Math.round((part + 1) * size));
    let [loss, right] = [0, 0];
    for (let i = 0; i < some.length && !this.#hasEnded; i += batchSize) {
      const learned = network.learn(some.slice(i, i + batchSize));
      loss += learned.loss;
      right += learned.right;
      await after(Math.round(part * size) + Math.min(i + batchSize, some.length));
    }
    return { loss: loss / some.length, accuracy: right / some.length };
  }

  /** How the network reads what it did not learn from, and what its neurons look for. */
  async #look(): Promise<Seen> {
    const { task, digits, network } = this.given;
    const { length } = digits.test;
    const classes = digitsOf[task].length;
    const exam = await examine(network, digits.test, classes, this.#after('reading', length));
    const began = performance.now();
    const isSoon = this.#done === 0 || began < this.#lookAt;
    if (isSoon && this.#done < this.#wanted) return { exam };
    const plates = await network.plates(this.#after('looking inside', side ** 2)).catch(failureOf);
    const now = performance.now();
    this.#lookAt = now + Math.max(seldom, 10 * (now - began));
    return { exam, plates };
  }

  /** After a little piece of work: what takes long is told, and others may speak. */
  #after(doing: Progress['doing'], of: number): After {
    return (done) => {
      if (performance.now() - this.#toldAt > long && !this.#hasEnded) {
        this.#toldAt = performance.now();
        this.tell({ kind: 'progress', doing, done, of });
      }
      return this.given.breathe();
    };
  }

  #report(learned: { loss?: number; accuracy?: number }, seen: Seen): void {
    if (this.#hasEnded) return;
    const { task, seed, digits } = this.given;
    const { train, test } = digits;
    this.#toldAt = performance.now();
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
