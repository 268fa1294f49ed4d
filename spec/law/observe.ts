import type { Value, ValueModule } from '../contract';
import { format } from './format';
import { received, Unfit } from './received';
import { recordedSlope } from './recorded';

/** What one operation gave: its value, and its slope with respect to each operand. */
export interface Observed {
  readonly value: number;
  readonly slopes: readonly number[];
}

/** A gradient that no operation comes to by itself. */
const left = 17;

/** An operation on some operands, which may be asked for again, and of others. */
type Ask = (operands: readonly Value[]) => Value;

/**
 * Carries out an operation and reads off its value and recorded slopes. On the way it insists on
 * what every operation owes: a new value, untouched operands, and a record that stays as it is,
 * while another result is made of operands that have changed.
 */
export function observe(
  { Value }: ValueModule,
  operation: Ask,
  operands: readonly Value[],
  from: string,
  names: readonly string[],
): Observed {
  // A gradient from before: an operation must neither read nor change it.
  for (const operand of operands) operand.grad = left;
  const before = operands.map(stateOf);
  const result = received(operation(operands), from);
  operands.forEach((operand, i) => {
    if (result === operand) throw new Unfit(`${from} gave its operand back, not a new Value.`);
    refuseChange(before[i], stateOf(operand), `${from} changed ${names[i]}`);
  });
  if (result.grad !== 0) {
    const grad = result.grad === left ? 'that of its operand' : format(result.grad);
    throw new Unfit(`${from} gave a Value whose grad is ${grad}. A new Value has grad 0.`);
  }
  const data = operands.map((operand) => operand.data);
  const first = read(result, operands, from);
  for (const operand of operands) operand.data += 1;
  const later = read(result, operands, from);
  if (!areSame(first.slopes, later.slopes)) {
    throw new Unfit(
      `The slopes of ${from} changed when its operands did: record them as numbers, at once.`,
    );
  }
  const again = read(received(operation(operands), from), operands, from);
  refuseShared(later, read(result, operands, from), from);
  const fresh = operands.map(({ data }) => new Value(data));
  refuseRemembered(again, read(operation(fresh), fresh, from), from);
  operands.forEach((operand, i) => {
    operand.data = data[i];
  });
  return first;
}

function read(result: Value, operands: readonly Value[], from: string): Observed {
  const slopes = operands.map((operand) => recordedSlope(result, operand, from));
  return { value: result.data, slopes };
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  return some.every((each, i) => Object.is(each, others[i]));
}

function isSame(one: Observed, other: Observed): boolean {
  return areSame([one.value, ...one.slopes], [other.value, ...other.slopes]);
}

/** A result must not change when the operation is used again. */
function refuseShared(first: Observed, later: Observed, from: string): void {
  if (isSame(first, later)) return;
  throw new Unfit(
    `${from}, used a second time, changed the result of the first: ${said(first)} before, ${said(later)} after. Each result needs a Value and lists of its own.`,
  );
}

/** Operands whose numbers have changed are like new ones with these numbers. */
function refuseRemembered(again: Observed, fresh: Observed, from: string): void {
  if (isSame(again, fresh)) return;
  throw new Unfit(
    `${from}, used again when its operands were 1 more, gave ${said(again)}, and of new Values with the same numbers ${said(fresh)}. Compute it anew each time: the numbers of a Value may change.`,
  );
}

function said({ value, slopes }: Observed): string {
  return `data ${format(value)} and slopes ${format(slopes)}`;
}

/** What an operation leaves as it is. */
interface State {
  readonly data: number;
  readonly grad: number;
  readonly parents: number | undefined;
}

function stateOf({ data, grad, parents }: Value): State {
  return { data, grad, parents: parents?.length };
}

/** The number that was planted as a gradient is nobody's business, and is not named. */
function refuseChange(before: State, after: State, changed: string): void {
  if (String(before.data) !== String(after.data)) {
    throw new Unfit(
      `${changed}: its data was ${format(before.data)}, and is ${format(after.data)} after the call. An operation makes a new Value.`,
    );
  }
  if (String(before.grad) !== String(after.grad)) {
    throw new Unfit(
      `${changed}: its grad is another after the call. Only backward sets gradients.`,
    );
  }
  if (before.parents !== after.parents) {
    throw new Unfit(
      `${changed}: its list of parents is another after the call. An operation makes a new Value.`,
    );
  }
}
