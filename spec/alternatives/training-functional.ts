/**
 * Training by functions: the optimizer is a list of closures, one for each parameter, which keep
 * their own momentum; what is shuffled and cut into batches are places in the list of examples;
 * and an epoch is a map from batches to what came of them.
 */
import type { Random } from '../../datasets/random';
import type { BackpropModule, TrainingModule, Value } from '../contract';
import { requirePairs } from './lengths';

type Fit = TrainingModule['fit'];

/** Stage 05 on any `backward`. */
export function functionalTraining({ backward, zeroGrad }: BackpropModule) {
  class SGD {
    readonly step: () => void;
    readonly zeroGrad: () => void;

    constructor(
      parameters: readonly Value[],
      { learningRate, momentum = 0 }: { learningRate: number; momentum?: number },
    ) {
      const moves = parameters.map((parameter) => descent(parameter, learningRate, momentum));
      this.step = () => {
        for (const move of moves) move();
      };
      this.zeroGrad = () => zeroGrad([...parameters]);
    }
  }

  const fit: Fit = (model, examples, options) => {
    const { loss, optimizer, epochs, batchSize, random, onEpoch } = options;
    const places = [...examples.keys()];
    if (places.length === 0) throw new RangeError('fit needs at least one example.');

    const learn = (batch: readonly number[]) => {
      const labels = batch.map((place) => examples[place].y);
      const outputs = batch.map((place) => model.forward(examples[place].x)[0]);
      const scores = outputs.map(({ data }) => data);
      const value = loss(outputs, labels);
      optimizer.zeroGrad();
      backward(value);
      optimizer.step();
      return { loss: value.data, scores, labels };
    };

    return Array.from({ length: epochs }, (_, i) => {
      const learned = batches(shuffled(places, random), batchSize).map(learn);
      const report = {
        epoch: i + 1,
        loss: learned.reduce((sum, batch) => sum + batch.loss / learned.length, 0),
        accuracy: accuracy(
          learned.flatMap(({ scores }) => scores),
          learned.flatMap(({ labels }) => labels),
        ),
      };
      onEpoch?.(report);
      return report;
    });
  };

  return { shuffled, batches, SGD, accuracy, fit };
}

/** Moves one parameter, each time it is called. */
function descent(parameter: Value, learningRate: number, momentum: number): () => void {
  let velocity = 0;
  return () => {
    velocity = momentum * velocity + parameter.grad;
    parameter.data -= learningRate * velocity;
  };
}

/** Fisher–Yates from the front: each place gets one of the items that are left. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.map((_, i) => {
    const chosen = i + Math.floor(random() * (left.length - i));
    const item = left[chosen];
    left[chosen] = left[i];
    return item;
  });
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  if (size < 1 || !Number.isInteger(size)) throw new RangeError(`No batch size: ${size}.`);
  const starts = [...items.keys()].filter((place) => place % size === 0);
  return starts.map((start) => items.slice(start, start + size));
}

function accuracy(scores: readonly number[], labels: readonly number[]): number {
  requirePairs(scores, labels);
  const right = scores.map((score, i): number => (labels[i] > 0 ? +(score > 0) : +(score <= 0)));
  return right.reduce((sum, each) => sum + each) / right.length;
}
