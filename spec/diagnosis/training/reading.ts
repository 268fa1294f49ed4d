import type { Example } from '../../../datasets/example';
import type { Reading } from './course';

const step = -1;

/** Examples that tell when they are read, and what their reader did in between. */
export class ReadExamples {
  /** Places of examples in the order in which they were read, and steps. */
  readonly #events: number[] = [];
  readonly examples: readonly Example[];

  constructor(examples: readonly Example[]) {
    this.examples = examples.map(({ x, y }, place) =>
      Object.defineProperty({ x, y }, 'x', {
        ...{ enumerable: true, configurable: true },
        get: () => {
          this.#note(place);
          return x;
        },
      }),
    );
  }

  /** The parameters have changed. */
  noteStep(): void {
    this.#note(step);
  }

  /** How often they have changed since something was read. */
  get steps(): number {
    return this.#events.filter((event) => event === step).length;
  }

  #note(event: number): void {
    if (this.#events.at(-1) !== event) this.#events.push(event);
  }

  reading(): Reading {
    const count = this.examples.length;
    const read = this.#events.filter((event) => event !== step);
    return {
      count,
      unread: count - new Set(read).size,
      asGiven: count > 1 && read.length >= count && this.#isInOrder(count),
    };
  }

  /**
   * Whether each example comes after the one before it, and steps come in the middle of a pass: else
   * they were only copied, and may have been shuffled then.
   */
  #isInOrder(count: number): boolean {
    let next = 0;
    let stepsBetween = 0;
    let last = step;
    for (const event of this.#events) {
      if (event === step) {
        if (next !== 0) stepsBetween++;
      } else if (event !== last) {
        if (event !== next) return false;
        next = (next + 1) % count;
        last = event;
      }
    }
    return stepsBetween >= 3;
  }
}
