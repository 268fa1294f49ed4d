import type { Example } from '../../datasets/example';
import { digits } from '../../datasets/mnist';
import { seeded } from '../../datasets/random';
import { withMistake } from '../../spec/mistakes/mistake';
import { readOptions, run } from './command';

/** The reference, or the reference without one of its ideas: a snippet of a stage that is changed. */
type Idea = {
  name: string;
  stage: '01-value' | '02-backprop';
  change: readonly [solution: string, without: string];
};

/** The first is the reference as it is. */
export const ideas: readonly Idea[] = [
  { name: 'reference', stage: '01-value', change: ['grad = 0', 'grad = 0'] },
  {
    name: 'without skipping zeros',
    stage: '01-value',
    change: ['else if (input !== 0)', 'else'],
  },
  {
    name: 'a Value for every pixel',
    stage: '01-value',
    change: ['const input = inputs[i];', 'const input = asValue(inputs[i]);'],
  },
  {
    name: 'dot made of mul and add',
    stage: '01-value',
    change: [
      'const parents = [bias];',
      'return weights.reduce((sum, weight, i) => sum.add(weight.mul(inputs[i])), bias);\nconst parents = [bias];',
    ],
  },
  {
    name: 'leaves in the order',
    stage: '02-backprop',
    change: ['if (parent.parents.length > 0)', 'if (true)'],
  },
];

type Stages = typeof import('../../solutions/03-mlp/mlp') &
  typeof import('../../solutions/04-losses/losses') &
  typeof import('../../solutions/05-training/training');

/**
 * A network of the reference without one idea; it computes the same, only more slowly. Each call
 * trains it for an epoch in batches of 16, and returns the mean loss.
 */
export function learnerWithout(
  { name, stage, change }: Idea,
  examples: readonly Example[],
): () => number {
  const changed = withMistake(stage, { id: name, hint: '', change }, { seenFrom: '05-training' });
  const { MLP, SGD, fit, binaryCrossEntropy } = changed as Stages;
  const random = seeded(1);
  const model = new MLP(784, [8, 8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1 });
  const how = { loss: binaryCrossEntropy, optimizer, epochs: 1, batchSize: 16, random };
  return () => fit(model, examples, how)[0].loss;
}

/** What is printed. */
export type Speed = { samplesPerSecond: number };

/**
 * `one-idea.ts --idea 'leaves in the order'`: how many pictures a second are learned from without
 * one idea, the best of a few epochs, as a line of JSON.
 */
export function main(args: readonly string[]): void {
  const names = ideas.map(({ name }) => name);
  const { idea } = readOptions(args, { idea: names });
  const examples = digits([0, 1]).train.filter((_, i) => i % 4 === 0);
  const learn = learnerWithout(ideas[names.indexOf(idea)], examples);
  const speeds = Array.from({ length: 6 }, () => {
    const start = performance.now();
    learn();
    return (1000 * examples.length) / (performance.now() - start);
  });
  const result: Speed = { samplesPerSecond: Math.max(...speeds) };
  console.log(JSON.stringify(result));
}

if (require.main === module) run(main);
