import { alternatives } from '../alternatives/all';
import type { TrainingModule, Value } from '../contract';
import { stageNamed } from '../laws/stages';
import { some } from '../some';
import { saidAsIfFailed, saidAtFirstFailure } from './as-if-failed';
import { findInLoss } from './losses';

const stage = '04-losses';
const kits = Object.entries(alternatives);

/** A kit whose softmaxCrossEntropy adds this up over its rows in place of a mean of their losses. */
function summing(kit: TrainingModule, total: (losses: Value[]) => Value): TrainingModule {
  return {
    ...kit,
    softmaxCrossEntropy: (rows, classes) =>
      rows.length > 0 && rows.length === classes.length
        ? total(rows.map((row, i) => kit.softmaxCrossEntropy([row], [classes[i]])))
        : kit.softmaxCrossEntropy(rows, classes),
  };
}

/** What is said where each loss, on its way to the mean, does this to the sum so far. */
const slips: [string, (losses: Value[]) => Value][] = [
  [
    'several depend on their order',
    (losses) => losses.reduce((sum, loss) => sum.mul(0.5).add(loss)).div(losses.length),
  ],
  [
    'add up the losses of all, then divide',
    (losses) => losses.reduce((sum, loss) => sum.add(loss)).div(losses.length ** 2),
  ],
  [
    'each slope has to be divided by how many there are',
    (losses) => {
      const { data } = losses.reduce((sum, loss) => sum.add(loss));
      const off = (1 / losses.length - 1) * data;
      return losses.reduce((sum, loss) => sum.add(loss)).add(off);
    },
  ],
];

describe.each(some(kits, 1, jest.getSeed()))('%s', (_, kit) => {
  test.each(slips)('a mean that is none: %s', async (sentence, total) => {
    const wrong = summing(kit, total);
    expect(await saidAtFirstFailure(findInLoss, stage, wrong, 1)).toContain(sentence);
  });

  test('nothing is said of right losses', async () => {
    for (const law of stageNamed(stage).laws) {
      expect(await saidAsIfFailed(findInLoss, stage, law, kit, 1)).toBeUndefined();
    }
  });
});
