/**
 * Training by loops that count as they go, and keep no lists. Gradients are cleared before the
 * forward pass, as is usual in PyTorch; the momentum holds the next move itself, sign and learning
 * rate included; and a shuffle is a sort by random keys.
 */
import type { Random } from '../../datasets/random';
import type { BackpropModule, EpochReport, TrainingModule, Value } from '../contract';
import { requirePairs } from './lengths';

type Fit = TrainingModule['fit'];

/** Stage 05 on any `backward`. */
export function trainingInLoops({ backward }: BackpropModule) {
  const fit: Fit = (model, examples, options) => {
    const { loss, optimizer, epochs, batchSize, random, onEpoch } = options;
    if (examples.length === 0) throw new RangeError('Without examples there is nothing to fit.');
    const history: EpochReport[] = [];
    while (history.length < epochs) {
      let [lossSum, steps, right] = [0, 0, 0];
      for (const batch of batchesOf(shuffled(examples, random), batchSize)) {
        optimizer.zeroGrad();
        const scores: Value[] = [];
        const labels: number[] = [];
        for (const { x, y } of batch) {
          const [score] = model.forward(x);
          if (agree(score.data, y)) right++;
          scores.push(score);
          labels.push(y);
        }
        const value = loss(scores, labels);
        lossSum += value.data;
        steps++;
        backward(value);
        optimizer.step();
      }
      const report = {
        epoch: history.length + 1,
        loss: lossSum / steps,
        accuracy: right / examples.length,
      };
      history.push(report);
      onEpoch?.({ ...report });
    }
    return history;
  };

  return { shuffled, batches, SGD, accuracy, fit };
}

class SGD {
  readonly moves = new Map<Value, number>();
  readonly learningRate: number;
  readonly momentum: number;

  constructor(
    parameters: readonly Value[],
    { learningRate, momentum }: { learningRate: number; momentum?: number },
  ) {
    this.learningRate = learningRate;
    this.momentum = momentum ?? 0;
    for (const parameter of parameters) this.moves.set(parameter, 0);
  }

  zeroGrad(): void {
    for (const parameter of this.moves.keys()) parameter.grad = 0;
  }

  step(): void {
    for (const [parameter, last] of this.moves) {
      const move = this.momentum * last - this.learningRate * parameter.grad;
      this.moves.set(parameter, move);
      parameter.data += move;
    }
  }
}

/** Everything gets a random key; which order the keys come in is equally likely for every order. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.map(({ item }) => item);
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return [...batchesOf(items, size)];
}

function* batchesOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size < 1 || size % 1 !== 0) throw new RangeError(`Batches of ${size} cannot be made.`);
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

function accuracy(scores: readonly number[], labels: readonly number[]): number {
  requirePairs(scores, labels);
  let right = 0;
  for (const [i, score] of scores.entries()) if (agree(score, labels[i])) right++;
  return right / scores.length;
}

function agree(score: number, label: number): boolean {
  return score > 0 ? label > 0 : label <= 0;
}
