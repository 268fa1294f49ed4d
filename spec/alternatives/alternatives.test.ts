/**
 * The proof of fairness: the laws accept correct code of any design. A law that refuses one of
 * these says more than the contract does.
 */
import { check } from '../law/check';
import { doorToKnown } from '../law/door';
import { failureText } from '../law/explain';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { stages } from '../laws/stages';
import { some } from '../some';
import { alternatives } from './all';
import { gatheredTensors } from './tensors-by-gather';

/** Each with the stages that it does in a way of its own, and of these the laws that do not train. */
const kits = [
  ...Object.entries(alternatives).map(([name, kit]) => ({ name, kit, stages: /^0[1-5]/ })),
  {
    name: 'tensors-by-gather',
    kit: { ...alternatives.pulled, ...gatheredTensors },
    stages: /^1[12]/,
  },
];

const [{ name: measured }] = some(kits, 1, jest.getSeed());

describe.each(kits)('$name', ({ name, kit, stages: own }) => {
  const seed = jest.getSeed();
  const ask = doorToKnown(kit);
  describe.each(stages.filter((stage) => own.test(stage.name)))('$name', (stage) => {
    // What measures growth takes longest: one design is enough, another each time.
    const isTried = (law: Law<unknown>) =>
      !planOf(law).trains && (law.kind !== 'growth' || name === measured);
    test.each(stage.laws.filter(isTried))('$title', async (law) => {
      // A refusal of correct code shows soon: the long runs are those of the calibration.
      const { cases, limit } = planOf(law);
      const verdict = await check(law, ask, seed, { cases: Math.min(6, cases), limit });
      if (verdict.state === 'holds') return;
      const said = verdict.state === 'fails' ? failureText(verdict) : verdict.state;
      throw new Error(
        `${said}\n${stage.name}, step ${law.step}, with spec/alternatives/${name}.ts\n` +
          `Again: npx jest spec/alternatives -t "${name}" --seed=${seed}`,
      );
    });
  });
});
