import type { BackpropModule, ValueModule } from '../../../spec/contract';
import type { Law, Stage } from '../../../spec/law/law';
import { bareGraph, below } from '../../../spec/laws/02-backprop/order';
import type { Program } from '../../../spec/oracle/program';
import { build } from '../../../spec/oracle/program';

type Yours = Law<object>['yours'];

/** Some laws as one writes them first: they ask the code's own objects, which answer for themselves. */
const trusting: Readonly<Record<string, Yours>> = {
  'topologicalOrder: parents before children, each once, the root last': (module, given) => {
    const { topologicalOrder } = module as BackpropModule;
    const root = bareGraph(given as Program).slice(-1)[0];
    const order = topologicalOrder(root);
    const early = order.filter((node, i) => node.parents.some((each) => order.indexOf(each) > i));
    const reached = [...below(root)].filter(({ parents }) => parents.length > 0);
    return {
      'children before a parent': early.length,
      'nodes listed twice': order.length - new Set(order).size,
      'inner nodes left out': reached.filter((node) => !order.includes(node)).length,
      'nodes the root was not made from': order.filter((node) => !below(root).has(node)).length,
      'root last': order[order.length - 1] === root,
      'as many when asked again': true,
      'root last when asked again': true,
    };
  },
  'backward changes gradients only: numbers, parents and local gradients stay': (module, given) => {
    const { Value, backward } = module as BackpropModule;
    const program = given as Program;
    const values = build(
      module as BackpropModule,
      program,
      program.inputs.map((x) => new Value(x)),
    );
    const state = () =>
      JSON.stringify(
        values.map(({ data, parents, localGradients }) => [
          data,
          localGradients,
          parents.map((each) => values.indexOf(each)),
        ]),
      );
    const before = state();
    backward(values[values.length - 1]);
    return { 'the graph is unchanged': state() === before };
  },
  'dot of unequal lengths: throws a RangeError that names both': (module, given) => {
    const [weights, inputs] = given as [number, number];
    const { Value } = module as ValueModule;
    try {
      Value.dot(Array(weights).fill(new Value(1)), Array(inputs).fill(1));
      return { throws: 'nothing' };
    } catch (error) {
      const { name, message } = error as Error;
      const named = [weights, inputs].map((n) => [
        `its message names ${n}`,
        message.includes(`${n}`),
      ]);
      return { throws: name, 'with a message': message !== '', ...Object.fromEntries(named) };
    }
  },
};

/** A stage as a teacher has copied it. */
export function trustingStage(stage: Stage<object>): Stage<object> {
  const laws = stage.laws.map((law) => ({ ...law, yours: trusting[law.title] ?? law.yours }));
  return { ...stage, laws };
}
