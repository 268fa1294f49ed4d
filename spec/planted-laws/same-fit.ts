import type { EpochReport, TrainingModule } from '../contract';
import { integer, law, seeded, type YourLaw } from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

interface Case {
  seed: number;
}

interface Options {
  epochs?: number[];
  gradient?: number;
  batchSize?: number;
}

/** A line through 12 examples, as learners are given it. */
function train(
  { Value, SGD, fit }: TrainingModule,
  seed: number,
  { epochs = [2], gradient = 0, batchSize = 5 }: Options = {},
) {
  const parameters = [new Value(0.5), new Value(-0.3)];
  for (const parameter of parameters) parameter.grad = gradient;
  const [slope, height] = parameters;
  const examples = Array.from({ length: 12 }, (_, i) => ({ x: [(i - 5) / 12], y: i + 1 }));
  const calls: number[][] = [];
  const optimizer = new SGD(parameters, { learningRate: 0.01, momentum: 0.5 });
  const random = seeded(seed);
  const history: EpochReport[] = epochs.flatMap((each) =>
    fit({ forward: ([x]) => [slope.mul(x).add(height)] }, examples, {
      loss: (scores, ys) => {
        calls.push([...ys]);
        return scores.reduce((sum, score, i) => sum.add(score.sub(ys[i]).pow(2)), new Value(0));
      },
      optimizer,
      epochs: each,
      batchSize,
      random,
    }),
  );
  const weights = parameters.map(({ data }) => data);
  return { history, weights, calls, list: examples.map(({ y }) => y).join() };
}

const inOrder = Array.from({ length: 12 }, (_, i) => i + 1).join();

/** All that a training shows, each fact under its name. */
function told(program: TrainingModule, seed: number) {
  const first = train(program, seed);
  const same = (that: typeof first) => String(that.weights) === String(first.weights);
  const labels = first.calls.flat();
  return {
    again: JSON.stringify(train(program, seed).history) === JSON.stringify(first.history),
    other: same(train(program, seed + 1)),
    left: same(train(program, seed, { gradient: 1000 })),
    halves: same(train(program, seed, { epochs: [1, 1] })),
    epochs: first.history.length,
    labels: new Set(labels.slice(0, 12)).size,
    list: first.list,
    sameOrder: labels.slice(0, 12).join() === labels.slice(12, 24).join(),
    sizes: first.calls.map(({ length }) => length).join(),
  };
}

const truth = {
  again: true,
  other: false,
  left: true,
  halves: true,
  epochs: 2,
  labels: 12,
  list: inOrder,
  sameOrder: false,
  sizes: '5,5,2,5,5,2',
};

type Name = keyof typeof truth;

/** A law that compares some of these facts. */
function comparing(says: string, ...names: Name[]): PlantedLaw {
  return planted(
    says,
    (program, seed) => told(program, seed),
    Object.fromEntries(names.map((name) => [name, truth[name]])),
  );
}

function planted(
  says: string,
  yours: (program: TrainingModule, seed: number) => Record<string, unknown>,
  truths: ReturnType<YourLaw<TrainingModule, Case>['truth']>,
): PlantedLaw {
  return {
    says,
    law: () =>
      law<TrainingModule, Case>({
        title: says,
        given: { seed: integer(0, 1_000_000) },
        cases: 10,
        yours: (program, { seed }) => yours(program, seed),
        truth: () => truths,
      }),
  };
}

/** Laws about `fit`. */
export const plantedSameFit: PlantedLaws = {
  task: 'sameFit',
  right: [
    comparing('two halves', 'again', 'other', 'left', 'halves', 'epochs', 'labels', 'list'),
    comparing('two orders', 'again', 'other', 'left', 'sameOrder', 'epochs', 'labels', 'list'),
    comparing('sizes of batches', 'again', 'other', 'left', 'sameOrder', 'sizes', 'list'),
    planted(
      'what is wrong, in words',
      (program, seed) => {
        const facts = told(program, seed);
        return {
          wrong: Object.keys(truth)
            .filter((name) => facts[name as Name] !== truth[name as Name])
            .join(),
        };
      },
      { wrong: '' },
    ),
  ],
  tooStrict: [
    planted(
      'the labels in their old order',
      (program, seed) => ({ labels: train(program, seed).calls.flat().slice(0, 12).join() }),
      { labels: inOrder },
    ),
    planted(
      'another size of batches makes no difference',
      (program, seed) => ({
        ...told(program, seed),
        whole:
          String(train(program, seed, { batchSize: 12 }).weights) ===
          String(train(program, seed).weights),
      }),
      { ...truth, whole: true },
    ),
    planted(
      'the order of Fisher–Yates from the last place down',
      (program, seed) => ({ ...told(program, seed), first: train(program, 1).calls[0].join() }),
      { ...truth, first: '1,2,3,4,5' },
    ),
    planted(
      'two epochs do not begin with the same two examples, as one time in 132 they do',
      (program, seed) => {
        const labels = train(program, seed).calls.flat();
        const alike = labels.slice(0, 2).join() === labels.slice(12, 14).join();
        return { ...told(program, seed), alike };
      },
      { ...truth, alike: false },
    ),
    planted(
      'an epoch begins with one of the first six examples',
      (program, seed) => ({ ...told(program, seed), late: train(program, seed).calls[0][0] > 6 }),
      { ...truth, late: false },
    ),
  ],
  tooWeak: [
    comparing('the same again, and nothing else', 'again'),
    comparing('reports and labels alone', 'epochs', 'labels', 'list'),
    comparing('all but what is left over', 'again', 'other', 'halves', 'epochs', 'labels', 'list'),
    comparing(
      'all but the order of two epochs',
      'again',
      'other',
      'left',
      'epochs',
      'labels',
      'list',
    ),
    planted(
      'all, with losses alone for reports',
      (program, seed) => {
        const losses = () =>
          train(program, seed)
            .history.map(({ loss }) => loss)
            .join();
        return { ...told(program, seed), again: new Set([1, 2].map(losses)).size === 1 };
      },
      truth,
    ),
  ],
  blind: [],
};
