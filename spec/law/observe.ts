import type { Value } from '../contract';
import { received, Unfit } from './received';
import { recordedSlope } from './recorded';

/** What one operation gave: its value, and its slope with respect to each operand. */
export interface Observed {
  readonly value: number;
  readonly slopes: readonly number[];
}

/**
 * Carries out an operation and reads off its value and recorded slopes. On the way it insists on
 * what every operation owes: a new value, untouched operands, slopes fixed at that moment.
 */
export function observe(
  operation: () => Value,
  operands: readonly Value[],
  from: string,
): Observed {
  // A gradient from before: an operation must neither read nor change it.
  for (const operand of operands) operand.grad = 17;
  const before = operands.map(state);
  const result = received(operation(), from);
  operands.forEach((operand, i) => {
    if (result === operand) throw new Unfit(`${from} gave its operand back, not a new Value.`);
    if (state(operand) !== before[i]) {
      throw new Unfit(`${from} changed an operand: ${before[i]} before, ${state(operand)} after.`);
    }
  });
  if (result.grad !== 0)
    throw new Unfit(`${from} gave a Value whose grad is ${result.grad}, not 0.`);
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

function state({ data, grad, parents }: Value): string {
  return `data ${data}, grad ${grad}, ${parents?.length} parents`;
}
