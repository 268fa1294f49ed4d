import { alternatives } from '../../alternatives/all';
import type { MlpModule } from '../../contract';
import { stageNamed } from '../../laws/stages';
import { some } from '../../some';
import { implementationOf } from '../../trees';
import { saidAsIfFailed, saidAtFirstFailure } from '../as-if-failed';
import { findInNetwork } from './find';
import { layers } from './planted-layers';
import { models } from './planted-models';
import { neurons } from './planted-neurons';

const stage = '03-mlp';
const solution = implementationOf('solutions', stage) as MlpModule;
const kits: [string, MlpModule][] = [
  ['solution', solution],
  ['closures', alternatives.closures],
  ['tape', alternatives.tape],
];

describe.each(some(kits, 1, jest.getSeed()))('something wrong with %s', (_, kit) => {
  test.each(some([...neurons, ...layers, ...models], 5, jest.getSeed()))(
    '%s',
    async (sentence, plant) => {
      expect(await saidAtFirstFailure(findInNetwork, stage, plant(kit), 1)).toContain(sentence);
    },
  );
});

test('no network is blamed for an engine whose backward is broken', async () => {
  const law = stageNamed(stage).laws.find(({ title }) => title.startsWith('a network’s gradients'));
  for (const [, kit] of kits) {
    const broken = { ...kit, backward: () => {} };
    const said = await saidAsIfFailed(
      findInNetwork,
      stage,
      law as NonNullable<typeof law>,
      broken,
      1,
    );
    expect(said).toBeUndefined();
  }
});

const right = { solution, ...alternatives };

test.each(some(Object.entries(right), 1, jest.getSeed()))(
  'nothing is said of %s, which is right',
  async (_, kit) => {
    const laws = [...stageNamed(stage).laws.entries()];
    for (const [i, each] of some(laws, 6, jest.getSeed())) {
      expect(await saidAsIfFailed(findInNetwork, stage, each, kit, i)).toBeUndefined();
    }
  },
);
