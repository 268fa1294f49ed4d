import type { Value } from '../contract';
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

/**
 * Carries out an operation and reads off its value and recorded slopes. On the way it insists on
 * what every operation owes: a new value, untouched operands, slopes fixed at that moment.
 */
export function observe(
  operation: () => Value,
  operands: readonly Value[],
  from: string,
  names: readonly string[],
): Observed {
  // A gradient from before: an operation must neither read nor change it.
  for (const operand of operands) operand.grad = left;
  const before = operands.map(stateOf);
  const result = received(operation(), from);
  operands.forEach((operand, i) => {
    if (result === operand) throw new Unfit(`${from} gave its operand back, not a new Value.`);
    refuseChange(before[i], stateOf(operand), `${from} changed ${names[i]}`);
  });
  if (result.grad !== 0) {
    const grad = result.grad === left ? 'that of its operand' : format(result.grad);
    throw new Unfit(`${from} gave a Value whose grad is ${grad}. A new Value has grad 0.`);
  }
  const slopes = () => operands.map((operand) => recordedSlope(result, operand, from));
  const recorded = slopes();
  const data = operands.map((operand) => operand.data);
  for (const operand of operands) operand.data += 1;
  const later = slopes();
  operands.forEach((operand, i) => {
    operand.data = data[i];
  });
  if (!recorded.every((slope, i) => Object.is(slope, later[i]))) {
    throw new Unfit(
      `The slopes of ${from} changed when its operands did: record them as numbers, at once.`,
    );
  }
  return { value: result.data, slopes: recorded };
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
