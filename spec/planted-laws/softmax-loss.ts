import type { LossesModule } from '../contract';
import { softmaxCrossEntropy } from '../oracle/losses';
import {
  array,
  atLeast,
  type Cases,
  constantFrom,
  decimal,
  integer,
  law,
  near,
  slope,
  tuple,
  type YourLaw,
} from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

interface Case {
  readonly logits: readonly number[];
  readonly label: number;
}
type Given = YourLaw<LossesModule, Case>['given'];
type Parts = Pick<YourLaw<LossesModule, Case>, 'yours' | 'truth'>;

const label = integer(0, 2);
const row = array(decimal(-3, 3), 3, 5);
const around = (...middles: number[]): Given => ({
  logits: tuple(constantFrom(...middles), row).map(([middle, row]) => row.map((z) => middle + z)),
  label,
});
const near0 = around(0);
const everywhere = around(0, 1000, -1000);

/** The loss of a row, and its slopes. */
function told({ Value, backward, softmaxCrossEntropy }: LossesModule, { logits, label }: Case) {
  const row = logits.map((z) => new Value(z));
  const loss = softmaxCrossEntropy([row], [label]);
  backward(loss);
  return { loss: loss.data, slopes: row.map(({ grad }) => grad) };
}

const lossOf = ({ logits, label }: Case) => softmaxCrossEntropy([logits], [label]);

/** The probabilities, minus 1 for the right class. */
function formula({ logits, label }: Case): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - largest));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power, i) => power / total - (i === label ? 1 : 0));
}

const named = <Fact>(facts: readonly Fact[]) =>
  Object.fromEntries(facts.map((fact, i) => [`logit ${i}`, fact]));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function planted(says: string, given: Given, { yours, truth }: Parts): PlantedLaw {
  return { says, law: () => law<LossesModule, Case>({ title: says, given, yours, truth }) };
}

const formulas: Parts = {
  yours: (kit, given) => {
    const { loss, slopes } = told(kit, given);
    return { loss, ...named(slopes) };
  },
  truth: (given) => ({ loss: lossOf(given), ...named(formula(given)) }),
};
const lossAlone: Parts = {
  yours: (kit, given) => ({ loss: told(kit, given).loss }),
  truth: (given) => ({ loss: lossOf(given) }),
};

const pairs = [
  [1, 3],
  [-2, 0.5],
  [1000, 998],
  [-1000, -1001],
];

/** Laws about `softmaxCrossEntropy` of one row. */
export const plantedSoftmaxLoss: PlantedLaws = {
  task: 'softmaxLoss',
  right: [
    planted('formulas', everywhere, formulas),
    planted('slopes by nudging, of the formula', everywhere, {
      yours: formulas.yours,
      truth: ({ logits, label }) => ({
        loss: lossOf({ logits, label }),
        ...named(
          logits.map((z, i) => slope((z) => lossOf({ logits: logits.with(i, z), label }), z)),
        ),
      }),
    }),
    planted('e to the −loss is the probability, and each slope follows from one', everywhere, {
      yours: (kit, { logits, label }) => {
        const each = logits.map((_, i) => Math.exp(-told(kit, { logits, label: i }).loss));
        const { slopes } = told(kit, { logits, label });
        const right = (i: number) => (i === label ? 1 : 0);
        return {
          'sum of probabilities': sum(each),
          ...named(each.map((p, i) => p - right(i) - slopes[i])),
          first: Math.log(each[0] / each[1]),
        };
      },
      truth: ({ logits }) => ({
        'sum of probabilities': 1,
        ...named(logits.map(() => near(0, 1e-9))),
        first: near(logits[0] - logits[1], 1e-6),
      }),
    }),
    planted(
      'three logits, whole, and all of them up to 1000 from 0',
      {
        logits: tuple(constantFrom(0, 900, -900), array(integer(-3, 3), 3, 3)).map(([far, row]) =>
          row.map((z) => z + far),
        ),
        label,
      },
      formulas,
    ),
  ],
  tooStrict: [
    planted('the slopes add up to exactly 0', everywhere, {
      yours: (kit, given) => ({
        ...formulas.yours(kit, given),
        sum: sum(told(kit, given).slopes) === 0,
      }),
      truth: (given) => ({ ...formulas.truth(given), sum: true }),
    }),
    planted('a truth that overflows', everywhere, {
      yours: lossAlone.yours,
      truth: ({ logits, label }) => ({
        loss: Math.log(sum(logits.map((z) => Math.exp(z)))) - logits[label],
      }),
    }),
    planted('labels that may be no class', { ...everywhere, label: integer(0, 5) }, lossAlone),
    planted('the loss is made of the logits by several values', near0, {
      yours: ({ Value, softmaxCrossEntropy }, { logits, label }) => {
        const row = logits.map((z) => new Value(z));
        const { parents } = softmaxCrossEntropy([row], [label]);
        return { direct: parents.some((parent) => row.includes(parent)) };
      },
      truth: () => ({ direct: false }),
    }),
    planted('the loss is a sum of probabilities, and never above 1', near0, {
      yours: (kit, given) => ({ small: told(kit, given).loss <= 1 }),
      truth: () => ({ small: true }),
    }),
  ],
  tooWeak: [
    planted('the loss alone', everywhere, lossAlone),
    planted('the slopes alone', everywhere, {
      yours: (kit, given) => named(told(kit, given).slopes),
      truth: (given) => named(formula(given)),
    }),
    planted('the loss and the slope of the right class', everywhere, {
      yours: (kit, given) => ({
        ...lossAlone.yours(kit, given),
        right: told(kit, given).slopes[given.label],
      }),
      truth: (given) => ({ ...lossAlone.truth(given), right: formula(given)[given.label] }),
    }),
    planted('the slopes add up to 0', everywhere, {
      yours: (kit, given) => ({ sum: sum(told(kit, given).slopes) }),
      truth: () => ({ sum: 0 }),
    }),
    planted('a shift of all logits changes nothing, and no loss is below 0', everywhere, {
      yours: (kit, { logits, label }) => {
        const { loss } = told(kit, { logits, label });
        const shifted = told(kit, { logits: logits.map((z) => z + 8), label }).loss;
        return { loss, change: shifted - loss };
      },
      truth: () => ({ loss: atLeast(0), change: near(0, 1e-6) }),
    }),
    planted('two classes swapped swap their slopes', everywhere, {
      yours: (kit, { logits, label }) => {
        const { slopes } = told(kit, { logits, label });
        const from = told(kit, { logits: logits.toReversed(), label: logits.length - 1 - label });
        return named(from.slopes.reverse().map((each, i) => each - slopes[i]));
      },
      truth: ({ logits }) => named(logits.map(() => near(0, 1e-9))),
    }),
  ],
  blind: [
    planted('small logits alone', near0, formulas),
    planted('large logits, and none far below 0', around(0, 1000), formulas),
    planted('label 0 alone', { ...everywhere, label: constantFrom(0) }, formulas),
    planted(
      'two classes alone',
      { logits: constantFrom(...pairs), label: integer(0, 1) },
      formulas,
    ),
    planted('all logits equal', { logits: integer(-3, 3).map((z) => [z, z, z]), label }, formulas),
    planted(
      'logits from −1000 to 1000, hardly ever all far below 0',
      wide(integer(-1000, 1000)),
      formulas,
    ),
  ],
};

function wide(logit: Cases<number>): Given {
  return { logits: array(logit, 8, 8), label };
}
