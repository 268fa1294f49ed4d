/**
 * The proof of fairness: the laws accept correct code of any design. A law that refuses one of
 * these says more than the contract does.
 */
import { check } from '../law/check';
import { explain } from '../law/explain';
import { stages } from '../trees';
import { alternatives } from './all';

describe.each(Object.entries(alternatives))('%s', (name, implementation) => {
  const seed = jest.getSeed();
  describe.each(stages.filter((stage) => stage.name < '06'))('$name', (stage) => {
    test.each(stage.laws)('$title', (law) => {
      // A refusal of correct code shows soon: the long runs are those of the calibration.
      const fewer = { ...law, runs: Math.min(40, law.runs ?? 40) };
      const verdict = check(fewer, implementation, seed);
      if (verdict.state === 'holds') return;
      const step = `${stage.name}, with spec/alternatives/${name}.ts`;
      const again = `npx jest spec/alternatives -t "${name}" --seed=${seed}`;
      throw new Error(explain(verdict, { step, again }));
    });
  });
});
