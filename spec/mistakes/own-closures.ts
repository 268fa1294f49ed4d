import * as closures from '../alternatives/closures';
import type { BackpropModule } from '../contract';
import type { Law } from '../law/law';
import { recordedSlope } from '../law/recorded';
import { stageNamed } from '../laws/stages';

type Pushing = InstanceType<typeof closures.Value>;

/**
 * What becomes of the closure that one operation leaves behind, micrograd's `_backward`; `last` is
 * the result of its latest call.
 */
export type Slip = (result: Pushing, push: () => void, last: Pushing) => void;

/** Slips that no law of one operation alone can see, by what the closure does. */
export const slips: Readonly<Record<string, Slip>> = {
  'nothing at all': () => {},
  '= in place of +=': (result, push) => {
    for (const parent of result.parents) parent.grad = 0;
    push();
  },
  '= in place of +=, for the first operand': (result, push) => {
    result.parents[0].grad = 0;
    push();
  },
  '= in place of +=, for the last operand': (result, push) => {
    result.parents[result.parents.length - 1].grad = 0;
    push();
  },
};

/** The leaf that stands for an operand; what is none stays as it is. */
type Copy = <Thing>(each: Thing) => Thing;

/** The closure reads what the operation keeps in one place: there, the next call has written by then. */
export const slopesOfLast: Slip = (result, _, last) => {
  result.parents.forEach((parent, i) => {
    parent.grad += (last.localGradients[i] ?? 0) * result.grad;
  });
};

const methods = [
  ...['add', 'sub', 'mul', 'div', 'neg', 'pow', 'exp', 'log'],
  ...['tanh', 'sigmoid', 'relu', 'leakyRelu', 'map'],
];

/** The operations of a `Value`. */
export const operationNames: readonly string[] = [...methods, 'dot'];

const lawOf = (subject: string) =>
  stageNamed('02-backprop').laws.find(({ title }) => title.startsWith(subject)) as Law<unknown>;

/** The law that sees all these slips. */
export const accumulates = lawOf('every operation:');

/** The law that sees what two calls share. */
export const keepsItsOwn = lawOf('one call after another:');

/**
 * An engine in which every operation has a closure of its own, and that of `slipping` a slip: the
 * numbers and the recorded slopes are right all the same.
 */
export function withSlip(slipping: string, slip: Slip): BackpropModule {
  let last: Pushing;
  /** One node for all that an operation does; what it computes and its slopes come from copies. */
  const own = (op: string, operands: readonly Pushing[], operation: (copy: Copy) => Pushing) => {
    const copies = new Map(operands.map((each) => [each, new closures.Value(each.data)]));
    const copy: Copy = (each) => (copies.get(each as never) ?? each) as never;
    const truth = operation(copy);
    const parents = [...copies.keys()];
    const slopes = parents.map((each) => recordedSlope(truth, copy(each), op));
    const result = new Value(truth.data, parents, slopes);
    const { push } = result;
    if (op === slipping) {
      last = result;
      result.push = () => slip(result, push, last);
    }
    return result;
  };
  class Value extends closures.Value {
    static override dot(...given: Parameters<typeof closures.Value.dot>) {
      const [weights, inputs, bias = new Value(0)] = given;
      const operands = [...weights, ...inputs.filter((each) => typeof each !== 'number'), bias];
      return own('dot', operands, (copy) =>
        closures.Value.dot(weights.map(copy), inputs.map(copy), copy(bias)),
      );
    }
  }
  for (const op of methods) {
    const method: (...given: unknown[]) => Pushing = Reflect.get(closures.Value.prototype, op);
    Object.assign(Value.prototype, {
      [op](this: Pushing, ...given: unknown[]) {
        const operands = [this, ...given.filter((each) => each instanceof closures.Value)];
        return own(op, operands, (copy) => method.apply(copy(this), given.map(copy)));
      },
    });
  }
  return { ...closures, Value };
}
