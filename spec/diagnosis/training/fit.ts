import { seeded } from '../../../datasets/random';
import type { TrainingModule } from '../../contract';
import type { Door } from '../../law/door';
import { format } from '../../law/format';
import { type Law, law } from '../../law/law';

/** Two batches an epoch, two epochs. */
const xs = [1, 2, 4, 8, 16, 32];
const options = { epochs: 2, batchSize: 3 };
const stepsOfEpoch = xs.length / options.batchSize;
const before = 1000;

/** The gradients of the steps that `fit` took, and what each batch alone has. */
interface Gradients {
  readonly found: readonly number[];
  readonly own: readonly number[];
}

/** A model of one weight, whose loss is Σ weight · x: the gradient of a batch is the sum of its x. */
export const followed = law<TrainingModule, null>({
  title: 'fit, followed: the gradient of every step',
  step: 5,
  kind: 'behaviour',
  given: undefined as never,
  yours: ({ Value, fit }) => {
    const weight = new Value(1);
    weight.grad = before;
    const own: number[] = [];
    const found: number[] = [];
    const examples = xs.map((x) => ({ x: [x], y: 1 }));
    fit({ forward: ([x]) => [weight.mul(x)] }, examples, {
      ...options,
      random: seeded(1),
      loss: (scores) => {
        own.push(scores.reduce((sum, { data }) => sum + data, 0));
        return scores.reduce((sum, score) => sum.add(score));
      },
      optimizer: {
        zeroGrad: () => {
          weight.grad = 0;
        },
        step: () => {
          found.push(weight.grad);
        },
      },
    });
    return { gradients: JSON.stringify({ found, own }) };
  },
  truth: () => ({}),
}) as Law<unknown>;

/** What becomes of the gradients in `fit`, in one sentence, if they are not those of their batches. */
export async function seenInFit(ask: Door): Promise<string | undefined> {
  const answer = await ask(followed, null, 1000);
  if (answer.kind !== 'facts') return undefined;
  const gradients: Gradients = JSON.parse(String(answer.facts.gradients));
  const isComplete = gradients.found.length === options.epochs * stepsOfEpoch;
  if (!isComplete || gradients.own.length !== gradients.found.length) return undefined;
  return patterns.map((pattern) => pattern(gradients)).find((sentence) => sentence !== undefined);
}

type Pattern = (gradients: Gradients) => string | undefined;

/** All gradients so far, from a place on. */
const sumFrom = ({ own }: Gradients, first: number, last: number) =>
  own.slice(first, last + 1).reduce((sum, each) => sum + each, 0);

/** Whether each gradient is what is expected, up to rounding. */
function are({ found }: Gradients, expected: (step: number) => number): boolean {
  return found.every((each, step) => Math.abs(each - expected(step)) <= 1e-9 * before);
}

const neverCleared: Pattern = (all) => {
  const [first, second] = all.own;
  for (const left of [0, before]) {
    if (!are(all, (step) => left + sumFrom(all, 0, step))) continue;
    const rest = left === 0 ? '' : `, plus ${left} from before fit`;
    return `The gradient of step 2 is ${format(all.found[1])}: that of batch 1 (${format(first)}) plus that of batch 2 (${format(second)})${rest}. Call zeroGrad before each backward.`;
  }
  return undefined;
};

const clearedOncePerEpoch: Pattern = (all) => {
  const firstOf = (step: number) => step - (step % stepsOfEpoch);
  if (!are(all, (step) => sumFrom(all, firstOf(step), step))) return undefined;
  return `Within an epoch gradients add up: ${format(all.found[1])} in step 2 is that of batch 1 (${format(all.own[0])}) plus that of batch 2 (${format(all.own[1])}). Call zeroGrad before each backward.`;
};

const clearedAfterwards: Pattern = (all) =>
  are(all, (step) => all.own[step] + (step === 0 ? before : 0))
    ? `Only the gradient of step 1 is off: it still holds the ${before} from before fit. Call zeroGrad before each backward, not after the step.`
    : undefined;

const clearedTooLate: Pattern = (all) =>
  are(all, () => 0)
    ? 'The gradient is 0 in every step. The order is zeroGrad, backward, step: is zeroGrad between the other two, or is backward missing?'
    : undefined;

const countedTwice: Pattern = (all) =>
  are(all, (step) => 2 * all.own[step])
    ? 'Every gradient is twice that of its batch: is backward called twice for one zeroGrad?'
    : undefined;

/** None of them fits a `fit` that is right: each asks for other numbers. */
const patterns: readonly Pattern[] = [
  neverCleared,
  clearedOncePerEpoch,
  clearedAfterwards,
  clearedTooLate,
  countedTwice,
];
