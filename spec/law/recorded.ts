import type { Value } from '../contract';
import { counted, kindOf } from './format';
import { Unfit } from './received';

/**
 * ∂result/∂operand as an implementation has recorded it: the products of `localGradients` along
 * every path from `result` down to `operand`, added up. How many nodes a path has is nobody's
 * business; that `x.mul(x)` counts x twice is.
 */
export function recordedSlope(result: Value, operand: Value, from: string): number {
  const known = new Map<Value, number>();
  const walk = (node: Value): number => {
    if (node === operand) return 1;
    const before = known.get(node);
    if (before !== undefined) return before;
    if (typeof node !== 'object' || node === null) {
      throw new Unfit(
        `${from} gave a Value with ${kindOf(node)} among its parents: they are Values.`,
      );
    }
    const { parents, localGradients } = node;
    if (!Array.isArray(parents) || !Array.isArray(localGradients)) {
      throw new Unfit(`${from} gave a Value without the lists \`parents\` and \`localGradients\`.`);
    }
    if (parents.length !== localGradients.length) {
      throw new Unfit(
        `${from} gave a Value with ${counted(parents.length, 'parent')} and ${counted(localGradients.length, 'local gradient')}. Each parent needs one of its own.`,
      );
    }
    if (!localGradients.every((each) => typeof each === 'number')) {
      throw new Unfit(`${from} gave a Value whose localGradients are not all numbers.`);
    }
    const sum = parents.reduce((total, parent, i) => total + localGradients[i] * walk(parent), 0);
    known.set(node, sum);
    return sum;
  };
  return walk(result);
}
