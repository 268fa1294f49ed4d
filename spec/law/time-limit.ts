import { createContext, Script } from 'node:vm';

const room = createContext({ work: () => {} });
const script = new Script('work()');

/** Thrown in place of a result that did not come in time. */
export class OutOfTime extends Error {}

/**
 * What `work` returns, if it returns within `milliseconds`: an endless loop is interrupted, which
 * no timer could do, because a loop lets none fire. Where other programs held the processor for
 * most of that time, `work` is given another try.
 * @throws {OutOfTime} when it does not; whatever `work` throws, otherwise
 */
export function within<Result>(milliseconds: number, work: () => Result, tries = 3): Result {
  let result: Result | undefined;
  room.work = () => {
    result = work();
  };
  const before = processorTime();
  try {
    script.runInContext(room, { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: string } | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    const starved = processorTime() - before < 0.7 * milliseconds;
    if (starved && tries > 1) return within(milliseconds, work, tries - 1);
    throw new OutOfTime();
  }
  return result as Result;
}

/** A number of milliseconds of this process's own work: what other programs do is not its fault. */
export class Patience {
  readonly #began = performance.now();
  readonly #workBefore = processorTime();

  constructor(readonly milliseconds: number) {}

  /** How many are left; none, or fewer, when it is over. */
  get left(): number {
    // The clock is quick to read, and while it says that there is plenty, there is.
    const left = this.milliseconds - (performance.now() - this.#began);
    if (left > this.milliseconds / 2) return Math.ceil(left);
    return Math.ceil(this.milliseconds - (processorTime() - this.#workBefore));
  }
}

/** Milliseconds that this process has worked for. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
