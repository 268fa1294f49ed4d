/** In place of `spec/law/time-limit.ts`: here the process around the questions has the clock. */
let clock = (): number => 0;

/** Sets what tells the milliseconds for which this process has worked. */
export function setClock(time: () => number): void {
  clock = time;
}

/** Milliseconds that this process has worked for. */
export function processorTime(): number {
  return clock();
}

/** Never thrown here: the process around the questions interrupts them. */
export class OutOfTime extends Error {}

/** Does its work. */
export function within<Result>(_milliseconds: number, work: () => Result): Result {
  return work();
}

/** There is patience without end. */
export class Patience {
  readonly left = Number.POSITIVE_INFINITY;
}
