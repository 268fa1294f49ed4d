/**
 * The proof of fairness: the laws accept correct code of any design. A law that refuses one of
 * these says more than the contract does.
 */
import { check } from '../law/check';
import { explain } from '../law/explain';
import { stages } from '../trees';
import { alternatives } from './all';
import { gatheredTensors } from './tensors-by-gather';

/** Each with the stages that it does in a way of its own, and of these the laws that do not train. */
const kits = [
  ...Object.entries(alternatives).map(([name, kit]) => ({ name, kit, stages: /^0[1-5]/ })),
  {
    name: 'tensors-by-gather',
    kit: { ...alternatives.pulled, ...gatheredTensors },
    stages: /^1[123]/,
  },
];

describe.each(kits)('$name', ({ name, kit, stages: own }) => {
  const seed = jest.getSeed();
  describe.each(stages.filter((stage) => own.test(stage.name)))('$name', (stage) => {
    test.each(stage.laws.filter(({ limit }) => !limit))('$title', (law) => {
      // A refusal of correct code shows soon: the long runs are those of the calibration.
      const fewer = { ...law, runs: Math.min(40, law.runs ?? 40) };
      const verdict = check(fewer, kit, seed);
      if (verdict.state === 'holds') return;
      const step = `${stage.name}, with spec/alternatives/${name}.ts`;
      const again = `npx jest spec/alternatives -t "${name}" --seed=${seed}`;
      throw new Error(explain(verdict, { step, again }));
    });
  });
});
