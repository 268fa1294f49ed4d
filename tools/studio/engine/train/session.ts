import { breathe, type Stages, type Tell } from '../room';
import { type Data, dataOf } from './data';
import { type Frame, type Goal, mostAtOnce, type Speed } from './frame';
import { kitOf, Learner } from './learner';
import type { Settings } from './settings';
import { Watch } from './watch';

/** How long the learner's code runs before messages are let in, and between two frames. */
const slice = 12;
const frameTime = 16;
/** Between frames on the way to a number of steps, which nobody wants to watch. */
const seldom = 500;

/** How many numbers a frame may hold at rest, and how few and how many while training goes on. */
const numbers = { resting: 80_000, least: 5_000, most: 24_000 };
/** What a frame may cost while training goes on, in milliseconds. */
const frameCost = 12;

/** One training, of one network or of two beside each other. */
export class Session {
  /** Batches so far. */
  done = 0;
  speed: Speed = 'gathering';
  readonly #watches: readonly Watch[];
  #goal = 0;
  #isRunning = false;
  #numbers = numbers.most;
  #shownAt = Number.NEGATIVE_INFINITY;
  #pace = { since: 0, done: 0, rate: 0 };

  static async open(stages: Stages, settings: Settings, tell: Tell<Frame>): Promise<Session> {
    return new Session(settings, dataOf(settings), tell, await kitOf(stages));
  }

  private constructor(
    private readonly settings: Settings,
    private readonly data: Data,
    private tell: Tell<Frame>,
    kit: Awaited<ReturnType<typeof kitOf>>,
  ) {
    const { loss, beside } = settings;
    this.#watches = [loss, ...(beside ? [beside] : [])].map(
      (each) => new Watch(new Learner(kit, settings, data.training, each), settings, data),
    );
  }

  /** Trains towards a goal, and tells frames on the way and at the end. */
  async go(goal: Goal): Promise<void> {
    this.#goal = this.#stepsTo(goal);
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (this.done < this.#goal) await this.#spend();
    } finally {
      this.#isRunning = false;
      this.#goal = this.done;
    }
    this.#show(numbers.resting);
  }

  /** Stops, and tells nothing more. */
  end(): void {
    this.#goal = this.done;
    this.tell = () => {};
  }

  get #perEpoch(): number {
    return Math.max(1, Math.ceil(this.data.training.length / this.settings.batch));
  }

  get #epoch(): number {
    return Math.floor(this.done / this.#perEpoch);
  }

  #stepsTo(goal: Goal): number {
    if (goal === 'pause' || this.data.training.length === 0) return this.done;
    if (goal === 'play') return Number.POSITIVE_INFINITY;
    if (goal === 'step') return this.done + 1;
    return goal === 'epoch' ? (this.#epoch + 1) * this.#perEpoch : Math.max(goal, this.done);
  }

  /** A slice of time: some epochs, a frame, and a moment for messages. */
  async #spend(): Promise<void> {
    const start = performance.now();
    const isWatched = this.#goal === Number.POSITIVE_INFINITY;
    let left = mostAtOnce(isWatched ? this.speed : 'fast', this.#epoch);
    do {
      this.#advance();
    } while (--left > 0 && this.done < this.#goal && performance.now() - start < slice);
    const isDue = isWatched || start - this.#shownAt > seldom;
    const goesOn = this.done < this.#goal;
    if (goesOn && isDue && !this.#showInTime()) this.#goal = this.done;
    const rest = frameTime - (performance.now() - start);
    await (rest > 1 ? new Promise((resolve) => setTimeout(resolve, rest)) : breathe());
  }

  /** A whole epoch where one is due, otherwise one batch. */
  #advance(): void {
    const place = this.done % this.#perEpoch;
    const whole = place === 0 && this.#goal - this.done >= this.#perEpoch;
    for (const watch of this.#watches) {
      if (whole) watch.epoch(this.#epoch);
      else watch.learner.step(this.#epoch, place);
    }
    this.done += whole ? this.#perEpoch : 1;
  }

  /** Tells a frame, coarser where an engine or a machine is slow. */
  #showInTime(): boolean {
    const start = performance.now();
    const goesOn = this.#show(this.#numbers);
    const change = performance.now() - start > frameCost ? 0.9 : 1.02;
    this.#numbers = Math.max(numbers.least, Math.min(numbers.most, change * this.#numbers));
    return goesOn;
  }

  /** Tells a frame; false when there is no use in going on. */
  #show(size: number): boolean {
    const epoch = this.done / this.#perEpoch;
    const networks = this.#watches.map((watch) =>
      watch.look(epoch, size / this.#watches.length, this.#isRunning),
    );
    const isSound = networks.every(({ training }) => !Number.isNaN(training.loss));
    this.#shownAt = performance.now();
    const { done } = this;
    const isPlaying = isSound && this.#isRunning && this.#goal > done;
    const rate = this.#measurePace(isPlaying);
    const told = { done, perEpoch: this.#perEpoch, isPlaying, rate, networks };
    this.tell(
      told,
      networks.map(({ maps }) => maps.buffer as ArrayBuffer),
    );
    return isSound || this.data.training.length === 0;
  }

  /** Epochs in a second, over the last half second. */
  #measurePace(isPlaying: boolean): number {
    const now = performance.now();
    if (!isPlaying) this.#pace = { since: now, done: this.done, rate: 0 };
    const seconds = (now - this.#pace.since) / 1000;
    if (seconds > 0.5) {
      const rate = (this.done - this.#pace.done) / this.#perEpoch / seconds;
      this.#pace = { since: now, done: this.done, rate };
    }
    return this.#pace.rate;
  }
}
