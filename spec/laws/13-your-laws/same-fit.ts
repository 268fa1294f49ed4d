import { seeded } from '../../../datasets/random';
import { alternatives } from '../../alternatives/all';
import type { EpochReport, TrainingModule, Value } from '../../contract';
import { wrongFits } from './fits';
import type { Task } from './task';

interface Case {
  readonly seed: number;
}

const seen: Case = { seed: 1 };
const { closures, pulled, hurried, thrifty, arena, composed } = alternatives;
const wrong = wrongFits(thrifty);
const ownOrder = 'It shuffles in a way of its own, so that its numbers are its own too.';

/** `fit`: what is the same with the same seed, what stays as it was, and what differs. */
export const sameFit: Task<TrainingModule, Case> = {
  name: 'sameFit',
  step: 7,
  right: [
    { is: 'that keeps lists of scores and losses', implementation: thrifty, may: ownOrder },
    { is: 'that maps batches to what came of them', implementation: closures, may: ownOrder },
    {
      is: 'that clears the gradients before it runs the model',
      implementation: pulled,
      may: 'It clears the gradients first of all, as is usual in PyTorch, and sorts by random keys.',
    },
    { is: 'whose values live in one long list', implementation: arena, may: ownOrder },
    { is: 'whose operations are made of a few others', implementation: composed, may: ownOrder },
    {
      is: 'that trains in one loop',
      implementation: hurried,
      may: 'It is tried in 500 cases, because what differs as a rule may be the same by chance: what can, your law may not ask about.',
      cases: 500,
    },
  ],
  wrong: [
    {
      is: 'that trains one epoch too many',
      implementation: wrong.oneMore,
      seen,
      idea: 'How many reports should come back?',
    },
    {
      is: 'that shuffles the list of examples itself',
      implementation: wrong.inPlace,
      seen,
      idea: 'What about the examples has to be the same after the training?',
    },
    {
      is: 'that draws from a source of its own, not from `random`',
      implementation: wrong.byItself,
      seen,
      idea: 'Train twice, from the same start and with the same seed. What has to be the same?',
    },
    {
      is: 'that never shuffles',
      implementation: wrong.unshuffled,
      seen,
      idea: 'Train from the same start with two seeds. What has to differ?',
    },
    {
      is: 'that shuffles once, and trains every epoch in that order',
      implementation: wrong.oneOrder,
      seen,
      idea: 'Compare the order of one epoch with that of the next: `train` gives the `labels`. Or compare two epochs at once with one and then another, while the same `random` goes on.',
    },
    {
      is: 'that goes on counting epochs where the last training ended',
      implementation: wrong.counting,
      seen,
      idea: 'Compare all that two trainings report, not the losses alone.',
    },
    {
      is: 'that leaves out a short last batch',
      implementation: wrong.wholeBatches,
      seen,
      idea: 'Which examples were trained on? `train` gives the `labels` in the order in which the loss was given them: two epochs, one after the other.',
    },
    {
      is: 'that clears the gradients after a step, and not before',
      implementation: wrong.clearedAfter,
      seen,
      idea: 'Leave something in a gradient before you train: it should make no difference.',
    },
  ],
  answers: (program, { seed }) => {
    const first = trained(program, seed);
    const second = trained(program, seed);
    const losses = ({ history }: typeof first) => String(history.map(({ loss }) => loss));
    const same = (that: typeof first) =>
      losses(that) === losses(first) ? 'the same losses' : 'other losses';
    return {
      'reports of two epochs': first.history.length,
      'the examples afterwards': first.examples,
      'the same seed again': same(second),
      'another seed': same(trained(program, seed + 1)),
      'the second epoch':
        String(first.labels.slice(0, 12)) === String(first.labels.slice(12, 24))
          ? 'in the same order'
          : 'in another order',
      'a second training counts':
        second.history[0].epoch === 1 ? 'from epoch 1' : 'from a later epoch',
      'examples trained on in the first epoch': new Set(first.labels.slice(0, 12)).size,
      'with 1000 left in a gradient': same(trained(program, seed, 1000)),
    };
  },
};

/** Two epochs of a line on twelve examples, and a record of them. */
function trained({ Value, SGD, fit }: TrainingModule, seed: number, left = 0) {
  const weight = new Value(0.5);
  weight.grad = left;
  const examples = Array.from({ length: 12 }, (_, i) => ({ x: [(i - 5) / 12], y: i + 1 }));
  const before = JSON.stringify(examples);
  const labels: number[] = [];
  const loss = (scores: Value[], ys: number[]) => {
    labels.push(...ys);
    return scores.reduce((sum, score, i) => sum.add(score.sub(ys[i]).pow(2)), new Value(0));
  };
  const history: EpochReport[] = fit({ forward: ([x]) => [weight.mul(x)] }, examples, {
    loss,
    optimizer: new SGD([weight], { learningRate: 0.01 }),
    epochs: 2,
    batchSize: 5,
    random: seeded(seed),
  });
  const kept = JSON.stringify(examples) === before;
  return { history, labels, examples: kept ? 'as they were' : 'in another order' };
}
