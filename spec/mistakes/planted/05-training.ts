import type { Example } from '../../../datasets/example';
import type { FitOptions, Model, Value } from '../../contract';
import { trainingChanges } from './05-training-text';
import type { Kit, Planted } from './plant';

type Wrong = readonly [id: string, outside: (kit: Kit) => void];

const alternatives = ['training-functional', 'training-in-loops', 'hurried', 'thrifty'];

const shuffles: readonly Wrong[] = [
  withShuffle('shuffled in place', (items, random, right) => {
    const list = items as unknown[];
    list.splice(0, list.length, ...right(items, random));
    return list;
  }),
  withShuffle('shuffled by sorting', (items, random) => [...items].sort(() => random() - 0.5)),
  withShuffle('shuffled over all places', (items, random) =>
    swapped(items, (_, n) => Math.floor(random() * n)),
  ),
  withShuffle('shuffled without staying', (items, random) =>
    swapped(items, (i) => Math.floor(random() * i)),
  ),
  withShuffle('shuffled but for the first', (items, random) =>
    swapped(items, (i) => (i < 2 ? i : Math.floor(random() * (i + 1)))),
  ),
  withShuffle('shuffled over all places, upwards', (items, random) => {
    const list = [...items];
    for (let i = 0; i < list.length; i++) {
      const chosen = Math.floor(random() * list.length);
      const item = list[i];
      list[i] = list[chosen];
      list[chosen] = item;
    }
    return list;
  }),
  withShuffle('shuffled with round', (items, random) =>
    swapped(items, (i) => Math.round(random() * i)),
  ),
  withShuffle('not shuffled', (items) => [...items]),
  withShuffle('shuffled by Math.random', (items, _, right) => right(items, Math.random)),
  withShuffle('drawn with putting back', (items, random) =>
    items.map(() => items[Math.floor(random() * items.length)]),
  ),
  withShuffle('shuffled loses an item', (items, random, right) =>
    right(items, random).slice(0, -1),
  ),
];

const cuts: readonly Wrong[] = [
  withCut('the last batch is dropped', (right, _, size) =>
    right.filter((batch) => batch.length === size),
  ),
  withCut('an empty batch at the end', (right, items, size) =>
    items.length % size === 0 ? [...right, []] : right,
  ),
  withCut('a batch loses its last item', (right) => right.map((batch) => batch.slice(0, -1))),
  withCut('batches overlap', (right, items, size) =>
    right.map((_, i) => items.slice(i * size, (i + 1) * size + 1)),
  ),
  withCut('one batch is the list itself', (right, items) =>
    right.length === 1 ? [items as unknown[]] : right,
  ),
  withCut('size is taken for the number of batches', (_, items, size) => {
    const each = Math.ceil(items.length / size);
    const starts = items.map((_, i) => i).filter((i) => i % each === 0);
    return starts.map((start) => items.slice(start, start + each));
  }),
  withCut('batches take their items away', (right, items) => {
    (items as unknown[]).length = 0;
    return right;
  }),
];

const measures: readonly Wrong[] = [
  withMeasure('accuracy above one half', (s, l, right) =>
    right(
      s.map((score) => score - 0.5),
      l,
    ),
  ),
  withMeasure('accuracy of exact hits', (s, l, right) => {
    right(s, l);
    return s.filter((score, i) => Math.sign(score) === l[i]).length / s.length;
  }),
  withMeasure('accuracy with labels −1 only', (s, l, right) =>
    right(
      s,
      l.map((label) => +(label !== -1)),
    ),
  ),
  withMeasure('accuracy with labels 0 only', (s, l, right) =>
    right(
      s,
      l.map((label) => +(label !== 0)),
    ),
  ),
  withMeasure('accuracy counts errors', (s, l, right) => 1 - right(s, l)),
  withMeasure('accuracy by the product', (s, l, right) => {
    right(s, l);
    return s.filter((score, i) => score * l[i] > 0).length / s.length;
  }),
  withMeasure('accuracy counts 0 as positive', (s, l, right) =>
    right(
      s.map((score) => (score === 0 ? 1 : score)),
      l,
    ),
  ),
  withMeasure('accuracy in percent', (s, l, right) => 100 * right(s, l)),
  withMeasure('accuracy is a count', (s, l, right) => s.length * right(s, l)),
  withMeasure('accuracy does not compare lengths', (s, l, right) =>
    right(
      s,
      s.map((_, i) => l[i]),
    ),
  ),
  withMeasure('accuracy of nothing', (s, l, right) =>
    s.length + l.length === 0 ? Number.NaN : right(s, l),
  ),
];

/** A fit that is given something else, or gives something else back. */
const fits: readonly Wrong[] = [
  withOptions('gradients are never cleared', ({ optimizer }) => ({
    optimizer: { zeroGrad: () => {}, step: () => optimizer.step() },
  })),
  withOptions('gradients are cleared once an epoch', ({ optimizer, batchSize }, _, { length }) => {
    let calls = 0;
    const zeroGrad = () => {
      if (calls++ % Math.ceil(length / batchSize) === 0) optimizer.zeroGrad();
    };
    return { optimizer: { zeroGrad, step: () => optimizer.step() } };
  }),
  withOptions('gradients are cleared too late', ({ optimizer }) => ({
    optimizer: {
      zeroGrad: () => {},
      step: () => {
        optimizer.zeroGrad();
        optimizer.step();
      },
    },
  })),
  withOptions('no step is taken', ({ optimizer }) => ({
    optimizer: { zeroGrad: () => optimizer.zeroGrad(), step: () => {} },
  })),
  withOptions('one step an epoch', ({ optimizer, batchSize }, _, { length }) => {
    let calls = 0;
    const step = () => {
      if (++calls % Math.ceil(length / batchSize) === 0) optimizer.step();
    };
    return { optimizer: { zeroGrad: () => optimizer.zeroGrad(), step } };
  }),
  withOptions('examples are shuffled by Math.random', () => ({ random: Math.random })),
  withOptions('labels of 0 become −1', ({ loss }) => ({
    loss: (scores: Value[], labels: number[]) =>
      loss(
        scores,
        labels.map((label) => label || -1),
      ),
  })),
  withModel('forward without its model', ({ forward }) => forward),
  withModel('only the first number of x', (model) => (x) => model.forward(x.slice(0, 1))),
  withModel('the second output is the score', (model) => (x) => model.forward(x).slice(-1)),
  withOptions('the batch size is ignored', (_, __, { length }) => ({ batchSize: length })),
  withOptions('one epoch too few', ({ epochs }) => ({ epochs: Math.max(0, epochs - 1) })),
  withOptions('one epoch at least', ({ epochs }) => ({ epochs: Math.max(1, epochs) })),
  withReports('epochs from 0', (report) => ({ epoch: report.epoch - 1 })),
  withReports('the sum of the losses is reported', ({ loss }, batches) => ({
    loss: loss * batches,
  })),
  withReports('the mean loss by examples', ({ loss }, batches, count) => ({
    loss: (loss * batches) / count,
  })),
  withFit('the last loss is reported', (right, model, examples, options) => {
    let last = 0;
    const loss: typeof options.loss = (scores, labels) => {
      const value = options.loss(scores, labels);
      last = value.data;
      return value;
    };
    const onEpoch: typeof options.onEpoch = (report) => {
      report.loss = last;
      lasts.push(last);
      options.onEpoch?.(report);
    };
    const lasts: number[] = [];
    const history = right(model, examples, { ...options, loss, onEpoch });
    return history.map((report, i) => ({ ...report, loss: lasts[i] }));
  }),
  withFit('the accuracy after the epoch is reported', (right, model, examples, options) => {
    const after: number[] = [];
    const onEpoch: typeof options.onEpoch = (report) => {
      const hits = examples.filter(({ x, y }) => model.forward(x)[0].data > 0 === y > 0);
      after.push(hits.length / examples.length);
      options.onEpoch?.({ ...report, accuracy: hits.length / examples.length });
    };
    const history = right(model, examples, { ...options, onEpoch });
    return history.map((report, i) => ({ ...report, accuracy: after[i] }));
  }),
  withFit('the history is not gathered', (right, model, examples, options) => {
    right(model, examples, options);
    return [];
  }),
  withOptions('onEpoch is never called', () => ({ onEpoch: undefined })),
  withOptions('onEpoch is always called', ({ onEpoch }) => ({
    onEpoch: (report) => (onEpoch as NonNullable<typeof onEpoch>)(report),
  })),
  withOptions('onEpoch is called for every batch', ({ optimizer, onEpoch }) => ({
    optimizer: {
      zeroGrad: () => optimizer.zeroGrad(),
      step: () => {
        optimizer.step();
        onEpoch?.({ epoch: 1, loss: 0, accuracy: 0 });
      },
    },
  })),
  withFit('fit without examples is let through', (right, model, examples, options) =>
    examples.length === 0 ? [] : right(model, examples, options),
  ),
  withFit('examples are changed', (right, model, examples, options) => {
    const history = right(model, examples, options);
    (examples as Example[]).reverse();
    return history;
  }),
  withFit('one report for all epochs', (right, model, examples, options) => {
    const all = {} as ReturnType<Kit['fit']>[number];
    return right(model, examples, options).map((report) => Object.assign(all, report));
  }),
];

/** The mistakes of stage 05. */
export const trainingPlants: readonly Planted[] = [
  ...[...shuffles, ...cuts, ...measures, ...fits].flatMap(([id, outside]) =>
    alternatives.map((alternative) => ({
      stage: '05-training',
      id,
      alternative,
      how: 'outside',
      outside,
    })),
  ),
  ...trainingChanges.map(([id, alternative, ...changes]) => ({
    stage: '05-training',
    id,
    alternative,
    how: 'text',
    changes,
  })),
];

type Shuffle = (items: readonly unknown[], random: () => number) => unknown[];

function withShuffle(
  id: string,
  wrong: (items: readonly unknown[], random: () => number, right: Shuffle) => unknown[],
): Wrong {
  return [
    id,
    (kit) => {
      const right: Shuffle = kit.shuffled;
      kit.shuffled = ((items, random) => wrong(items, random, right)) as Kit['shuffled'];
    },
  ];
}

/** From the last place down, each swapped with a chosen one. */
function swapped(items: readonly unknown[], choose: (i: number, n: number) => number): unknown[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const chosen = choose(i, result.length);
    [result[i], result[chosen]] = [result[chosen], result[i]];
  }
  return result;
}

function withCut(
  id: string,
  wrong: (right: unknown[][], items: readonly unknown[], size: number) => unknown[][],
): Wrong {
  return [
    id,
    (kit) => {
      const right = kit.batches;
      kit.batches = ((items, size) => wrong(right(items, size), items, size)) as Kit['batches'];
    },
  ];
}

function withMeasure(
  id: string,
  wrong: (s: readonly number[], l: readonly number[], right: Kit['accuracy']) => number,
): Wrong {
  return [
    id,
    (kit) => {
      const right = kit.accuracy;
      kit.accuracy = (scores, labels) => wrong(scores, labels, right);
    },
  ];
}

type Fit = Kit['fit'];

function withFit(
  id: string,
  wrong: (right: Fit, ...asked: Parameters<Fit>) => ReturnType<Fit>,
): Wrong {
  return [
    id,
    (kit) => {
      const right = kit.fit;
      kit.fit = (...asked) => wrong(right, ...asked);
    },
  ];
}

function withOptions(
  id: string,
  wrong: (options: FitOptions, model: Model, examples: readonly Example[]) => Partial<FitOptions>,
): Wrong {
  return withFit(id, (right, model, examples, options) =>
    right(model, examples, { ...options, ...wrong(options, model, examples) }),
  );
}

function withModel(id: string, wrong: (model: Model) => Model['forward']): Wrong {
  return withFit(id, (right, model, examples, options) => {
    const forward = wrong(model);
    return right({ forward: (x) => forward(x) }, examples, options);
  });
}

type Report = ReturnType<Fit>[number];

function withReports(
  id: string,
  wrong: (report: Report, batches: number, examples: number) => Partial<Report>,
): Wrong {
  return withFit(id, (right, model, examples, options) => {
    const batches = Math.ceil(examples.length / options.batchSize);
    const changed = (report: Report) => ({ ...report, ...wrong(report, batches, examples.length) });
    const onEpoch = (report: Report) => options.onEpoch?.(changed(report));
    return right(model, examples, { ...options, onEpoch }).map(changed);
  });
}
