import type { Value } from '../contract';
import { counted, kindOf } from './format';
import { Unfit } from './received';

/**
 * ∂result/∂operand as an implementation has recorded it: the products of `localGradients` along
 * every path from `result` down to `operand`, added up; 0 where there is none. How many nodes a path
 * has is nobody's business; that `x.mul(x)` counts x twice is.
 */
export function recordedSlope(result: Value, operand: Value, from: string): number {
  const known = new Map<Value, number | undefined>();
  const walk = (node: Value): number | undefined => {
    if (node === operand) return 1;
    if (known.has(node)) return known.get(node);
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
    let sum: number | undefined;
    parents.forEach((parent, i) => {
      const below = walk(parent);
      // Where no path leads to the operand, ∞ has no part in the sum, nor NaN if the result has none.
      const isStray = Number.isNaN(localGradients[i]) && Number.isFinite(node.data);
      if (below !== undefined || isStray) sum = (sum ?? 0) + localGradients[i] * (below ?? 0);
    });
    known.set(node, sum);
    return sum;
  };
  return walk(result) ?? 0;
}
