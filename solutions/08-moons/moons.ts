import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { MLP } from '../03-mlp/mlp';
import { type EpochReport, fit, SGD } from '../05-training/training';
import { hinge } from '../07-xor/xor';

type Trained = { model: MLP; history: EpochReport[] };

/** Separates two moons. */
export function train(examples: readonly Example[], random: Random): Trained {
  // Some initial weights are unlucky: it trains twice, and keeps the better.
  const [first, second] = [trainOnce(examples, random), trainOnce(examples, random)];
  return lastLoss(first) < lastLoss(second) ? first : second;
}

function trainOnce(examples: readonly Example[], random: Random): Trained {
  const model = new MLP(2, [16, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.2, momentum: 0.9 });
  const options = { loss: hinge, optimizer, epochs: 100, batchSize: 20, random };
  return { model, history: fit(model, examples, options) };
}

function lastLoss({ history }: Trained): number {
  return history[history.length - 1].loss;
}
