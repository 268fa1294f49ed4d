import { createContext, Script } from 'node:vm';

const room = createContext({ work: () => {} });
const script = new Script('work()');

/** Thrown in place of a result that did not come in time. */
export class OutOfTime extends Error {}

/**
 * What `work` returns, if it returns within `milliseconds`: an endless loop is interrupted, which
 * no timer could do, because a loop lets none fire.
 * @throws {OutOfTime} when it does not; whatever `work` throws, otherwise
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  let result: Result | undefined;
  room.work = () => {
    result = work();
  };
  try {
    script.runInContext(room, { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new OutOfTime();
    }
    throw error;
  }
  return result as Result;
}
