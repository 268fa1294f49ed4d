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

/** The work that this process has done, in milliseconds; what other programs do is not its fault. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
