import { check } from './law/check';
import { valueMistakes } from './mistakes/01-value';
import { backpropMistakes } from './mistakes/02-backprop';
import { mlpMistakes } from './mistakes/03-mlp';
import { lossesMistakes } from './mistakes/04-losses';
import { trainingMistakes } from './mistakes/05-training';
import { withMistake } from './mistakes/mistake';
import { stages } from './trees';

describe.each([valueMistakes, backpropMistakes, mlpMistakes, lossesMistakes, trainingMistakes])(
  '$stage',
  ({ stage, list }) => {
    const laws = stages.find(({ name }) => name === stage)?.laws ?? [];

    test.each(list)('$id: a law rejects it', (mistake) => {
      const implementation = withMistake(stage, mistake);
      const seed = jest.getSeed();
      const broken = laws.find((law) => check(law, implementation, seed).state !== 'holds');
      expect(broken?.title).toEqual(expect.any(String));
    });
  },
);
