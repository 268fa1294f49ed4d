import fc from 'fast-check';
import type { Example } from '../../../datasets/example';
import { seeded } from '../../../datasets/random';
import type { EpochReport, FitOptions, TrainingModule, Value } from '../../contract';
import { accepts, atLeast, near } from '../../law/facts';
import { counted, format, listed } from '../../law/format';
import { type Law, law } from '../../law/law';
import { mean } from '../../law/numbers';
import { receivedList, refusal, refused } from '../../law/received';
import { NotWritten } from '../../not-written';
import { distinct } from '../../oracle/numbers';
import { draws, even, evenness } from './evenness';

/** A task small enough to be followed by hand: examples (x, y), epochs, and a batch size. */
interface Task {
  readonly xs: readonly number[];
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
}

const tasks = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    xs: distinct(count),
    epochs: fc.integer({ min: 1, max: 3 }),
    batchSize: fc.integer({ min: 1, max: count + 1 }),
    seed: fc.noShrink(fc.integer()),
  }),
);

/** Whatever their order, they are the same. */
function allAlike(task: Task): Task {
  return { ...task, xs: task.xs.map(() => task.xs[0]) };
}

function show({ xs, epochs, batchSize }: Task): string {
  return `${counted(xs.length, 'example')} with x = [${xs.join(', ')}], epochs = ${epochs}, batchSize = ${batchSize}`;
}

/** The label of an example follows from its input, so that a pair torn apart is seen. Some are 0. */
const labelOf = (x: number) => x * [0, 10, -10][x % 3];
const classOf = (x: number) => Math.sign(labelOf(x));
/** Each input comes in two numbers, of which the model takes the difference. */
const examplesOf = ({ xs }: Task, label = labelOf): Example[] =>
  xs.map((x) => ({ x: [x + 1, 1], y: label(x) }));

/** The weight before each step. Its sign changes, so that scores made too late have other signs. */
const weightAt = (step: number) => [0.25, -0.3, 0.5, -1.75, 2][step % 5];

/** One call of the loss, as `fit` made it. */
interface Call {
  readonly scores: readonly number[];
  readonly labels: readonly number[];
  readonly loss: number;
}

/** The model `weight · x`, its loss Σ weight · x · label, and a record of all that `fit` does. */
function rehearse(module: TrainingModule, task: Task, examples = examplesOf(task)) {
  const weight = new module.Value(weightAt(0));
  weight.grad = 1000; // Left over from elsewhere: zeroGrad has to come before backward.
  const calls: Call[] = [];
  const gradients: number[] = [];
  let uncleared = 0;
  const told: EpochReport[] = [];
  const toldAfter: number[] = [];
  let runs = 0;
  const model = {
    weight,
    forward([a, b]: readonly number[]) {
      runs++;
      return [this.weight.mul(a - b), this.weight.mul(-99)];
    },
  };
  const loss = (scores: Value[], labels: number[]) => {
    const terms = scores.map((score, i) => score.mul(labels[i]));
    const total = terms.reduce((sum, term) => sum.add(term), new module.Value(0));
    calls.push({ scores: scores.map(({ data }) => data), labels: [...labels], loss: total.data });
    return total;
  };
  const optimizer = {
    isCleared: false,
    zeroGrad() {
      this.isCleared = true;
      weight.grad = 0;
    },
    step() {
      if (!this.isCleared) uncleared++;
      this.isCleared = false;
      gradients.push(weight.grad);
      weight.data = weightAt(gradients.length);
    },
  };
  const { epochs, batchSize, seed } = task;
  const options: FitOptions = {
    loss,
    optimizer,
    epochs,
    batchSize,
    random: seeded(seed),
    onEpoch: (report) => {
      told.push(report);
      toldAfter.push(calls.length);
    },
  };
  const returned = module.fit(model, examples, options);
  const history = receivedList(returned, 'fit(…)');
  return { calls, gradients, uncleared, told, toldAfter, returned, history, runs };
}

/** Fits for one epoch, many times: in which orders the loss gets the labels, in batches of 2. */
function ordersOfLabels({ Value, fit }: TrainingModule, labels: readonly number[], seed: number) {
  const weight = new Value(1);
  const model = { forward: ([x]: readonly number[]) => [weight.mul(x)] };
  const examples = labels.map((y) => ({ x: [y], y }));
  let order: number[] = [];
  const options: FitOptions = {
    loss: ([score], ys) => {
      order.push(...ys);
      return score;
    },
    optimizer: { zeroGrad: () => {}, step: () => {} },
    epochs: 1,
    batchSize: 2,
    random: seeded(seed),
  };
  return Array.from({ length: draws }, () => {
    order = [];
    fit(model, examples, options);
    return order;
  });
}

/** How many batches an epoch has. */
const batchesOf = ({ xs, batchSize }: Task) => Math.ceil(xs.length / batchSize);

/** The reports that the calls of the loss should have led to. */
function reportsOf(task: Task, calls: readonly Call[]): EpochReport[] {
  return Array.from({ length: task.epochs }, (_, i) => {
    const own = calls.slice(i * batchesOf(task), (i + 1) * batchesOf(task));
    const right = own.flatMap(({ scores, labels }) =>
      scores.map((score, j) => (score > 0 === labels[j] > 0 ? 1 : 0)),
    );
    return { epoch: i + 1, loss: mean(own.map(({ loss }) => loss)), accuracy: mean(right) };
  });
}

function inOrder(labels: readonly number[]): string {
  return listed(labels.toSorted((a, b) => a - b));
}

/** The first number that is off, and what it should be: `0.5 in epoch 1, not 0.25`. */
function firstOff(found: readonly number[], expected: readonly number[], place: string): string {
  if (found.length !== expected.length) return `${found.length}, not ${expected.length}`;
  const i = expected.findIndex((other, at) => !accepts(near(other, 1e-9), found[at]));
  if (Number.isNaN(expected[i])) return `NaN in ${place} ${i + 1}`;
  return i < 0 ? 'right' : `${format(found[i])} in ${place} ${i + 1}, not ${format(expected[i])}`;
}

/** What `fit` has to do, watched through a model, a loss and an optimizer of the law's own. */
export const fitLaws: Law<TrainingModule>[] = [
  law({
    title: 'fit: every example once an epoch, in batches of the right size',
    step: 5,
    about: 'fit',
    kind: 'behaviour',
    given: tasks,
    calm: allAlike,
    show,
    yours: (module, task) => {
      const { calls } = rehearse(module, task);
      const labels = calls.flatMap((call) => call.labels);
      const epochs = Array.from({ length: task.epochs }, (_, i) =>
        labels.slice(i * task.xs.length, (i + 1) * task.xs.length),
      );
      const complete = inOrder(task.xs.map(labelOf));
      return {
        'labels in the first epoch, sorted': inOrder(epochs[0]),
        'sizes of the batches': listed(calls.map((call) => call.labels.length)),
        'epochs with every example once': epochs.filter((epoch) => inOrder(epoch) === complete)
          .length,
      };
    },
    truth: (task) => {
      const last = task.xs.length % task.batchSize || task.batchSize;
      const sizes = [...Array(batchesOf(task) - 1).fill(task.batchSize), last];
      return {
        'labels in the first epoch, sorted': inOrder(task.xs.map(labelOf)),
        'sizes of the batches': listed(Array(task.epochs).fill(sizes).flat()),
        'epochs with every example once': task.epochs,
      };
    },
  }),
  law({
    title: 'fit keeps pairs together: each score meets its own label',
    step: 5,
    about: 'fit',
    kind: 'behaviour',
    given: tasks,
    calm: allAlike,
    show,
    yours: (module, task) => {
      const { calls } = rehearse(module, task);
      const torn = calls.flatMap(({ scores, labels }, call) => {
        const weight = weightAt(call);
        return scores.filter(
          // Turned round, so that NaN is torn too.
          (score, i) => !(Math.abs(labelOf(Math.round(score / weight)) - labels[i]) <= 1e-9),
        );
      });
      return { 'scores with a label that is not theirs': torn.length };
    },
    truth: () => ({ 'scores with a label that is not theirs': 0 }),
  }),
  law({
    title: 'fit steps once a batch: with that batch’s gradient, and none left over from before',
    step: 5,
    about: 'fit',
    kind: 'behaviour',
    given: tasks,
    calm: allAlike,
    show: (task) => `${show(task)}\nbefore fit, the one parameter has the gradient 1000`,
    yours: (module, task) => {
      const { calls, gradients, uncleared } = rehearse(module, task);
      // The loss is Σ weight · x · label, so its gradient is the loss over the weight of the time.
      const expected = calls.map(({ loss }, call) => loss / weightAt(call));
      return {
        'number of steps': gradients.length,
        'steps without optimizer.zeroGrad() before them': uncleared,
        'their gradients': firstOff(gradients, expected, 'step'),
      };
    },
    truth: (task) => ({
      'number of steps': task.epochs * batchesOf(task),
      'steps without optimizer.zeroGrad() before them': 0,
      'their gradients': 'right',
    }),
  }),
  law({
    title: 'fit shuffles: another order in every epoch, and the examples stay as they were',
    step: 5,
    about: 'fit',
    kind: 'chance',
    cases: 5,
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => '20 examples, epochs = 3, batchSize = 20',
    yours: (module, { seed }) => {
      const xs = Array.from({ length: 20 }, (_, i) => i + 1);
      const task = { xs, epochs: 3, batchSize: 20, seed };
      const examples = examplesOf(task);
      const { calls } = rehearse(module, task, examples);
      return {
        'different orders':
          new Set([String(xs.map(labelOf)), ...calls.map(({ labels }) => String(labels))]).size - 1,
        'the examples are unchanged': JSON.stringify(examples) === JSON.stringify(examplesOf(task)),
      };
    },
    truth: () => ({ 'different orders': atLeast(3), 'the examples are unchanged': true }),
  }),
  law({
    title: 'fit shuffles all of them: every order of four examples is equally likely',
    step: 5,
    about: 'fit',
    kind: 'chance',
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => `${draws} times: fit on 4 examples, epochs = 1, batchSize = 2`,
    yours: (module, { seed }) => {
      const labels = [1, 2, 3, 4];
      return evenness(labels, ordersOfLabels(module, labels, seed));
    },
    truth: () => even,
  }),
  law({
    title: 'fit with a batchSize of 1.5: throws a RangeError, as batches does',
    step: 5,
    about: 'fit',
    kind: 'refusal',
    given: fc.record({ batchSize: fc.constantFrom(1.5, Number.NaN) }),
    show: ({ batchSize }) => `2 examples, epochs = 1, batchSize = ${batchSize}`,
    yours: (module, { batchSize }) =>
      refusal(() => rehearse(module, { xs: [2, 3], epochs: 1, batchSize, seed: 1 }), []),
    truth: () => refused([]),
  }),
  law({
    title: 'the history: the mean batch loss and the accuracy of every epoch, before the updates',
    step: 6,
    about: 'fit',
    kind: 'behaviour',
    given: tasks,
    calm: allAlike,
    show,
    yours: (module, task) => {
      const { calls, history, told, toldAfter, runs } = rehearse(
        module,
        task,
        examplesOf(task, classOf),
      );
      if (history.length === 0) {
        throw new NotWritten('the history of fit', 'katas/05-training/README.md, step 6');
      }
      const expected = reportsOf(task, calls);
      const list = (key: keyof EpochReport) => history.map((report) => report?.[key]);
      return {
        'epoch numbers': listed(list('epoch')),
        'reports, each its own object': new Set(history).size,
        losses: firstOff(
          list('loss'),
          expected.map(({ loss }) => loss),
          'epoch',
        ),
        accuracies: firstOff(
          list('accuracy'),
          expected.map(({ accuracy }) => accuracy),
          'epoch',
        ),
        'reports that onEpoch got': told.length,
        'onEpoch got the same': JSON.stringify(told) === JSON.stringify(history),
        'runs of the model': runs,
        'each after its own epoch': toldAfter.every((n, i) => n === (i + 1) * batchesOf(task)),
      };
    },
    truth: ({ epochs, xs }) => ({
      'epoch numbers': listed(Array.from({ length: epochs }, (_, i) => i + 1)),
      'reports, each its own object': epochs,
      losses: 'right',
      accuracies: 'right',
      'reports that onEpoch got': epochs,
      'onEpoch got the same': true,
      'runs of the model': epochs * xs.length,
      'each after its own epoch': true,
    }),
  }),
  law({
    title: 'fit with the same seed: gives the same history again, and another seed does not',
    step: 6,
    about: 'fit',
    kind: 'behaviour',
    given: fc.record({
      xs: distinct(12),
      epochs: fc.constant(3),
      batchSize: fc.integer({ min: 1, max: 3 }),
      seed: fc.noShrink(fc.integer()),
    }),
    show,
    yours: (module, task) => {
      const other = { ...task, seed: task.seed + 1 };
      const [first, again, another] = [task, task, other].map((each) => rehearse(module, each));
      const orderOf = ({ calls }: typeof first) => String(calls.map(({ labels }) => labels));
      return {
        'the same history again': JSON.stringify(first.history) === JSON.stringify(again.history),
        'another seed, the same order': orderOf(first) === orderOf(another),
        'histories, each its own list': new Set(
          [first, again, another].map(({ returned }) => returned),
        ).size,
      };
    },
    truth: () => ({
      'the same history again': true,
      'another seed, the same order': false,
      'histories, each its own list': 3,
    }),
  }),
  law({
    title: 'fit for 0 epochs: learns nothing, and the history is empty',
    step: 6,
    about: 'fit',
    kind: 'behaviour',
    given: tasks.map((task) => ({ ...task, epochs: 0 })),
    show,
    yours: (module, task) => {
      const { history, gradients } = rehearse(module, task);
      return { 'reports in the history': history.length, 'steps taken': gradients.length };
    },
    truth: () => ({ 'reports in the history': 0, 'steps taken': 0 }),
  }),
  law({
    title: 'fit without onEpoch: still returns the history',
    step: 6,
    about: 'fit',
    kind: 'behaviour',
    given: fc.record({ epochs: fc.integer({ min: 1, max: 3 }) }),
    yours: (module, { epochs }) => {
      const weight = new module.Value(1);
      const history = module.fit({ forward: ([x]) => [weight.mul(x)] }, [{ x: [1], y: 1 }], {
        loss: ([score]) => score,
        optimizer: new module.SGD([weight], { learningRate: 0.1 }),
        epochs,
        batchSize: 1,
        random: seeded(1),
      });
      return { 'number of reports': receivedList(history, 'fit(…)').length };
    },
    truth: ({ epochs }) => ({ 'number of reports': epochs }),
  }),
  law({
    title: 'fit without examples: throws a RangeError',
    step: 6,
    about: 'fit',
    kind: 'refusal',
    given: fc.record({ epochs: fc.constantFrom(1, 2, 0) }),
    yours: (module, { epochs }) =>
      refusal(() => rehearse(module, { xs: [], epochs, batchSize: 1, seed: 1 }), []),
    truth: () => refused([]),
  }),
];
