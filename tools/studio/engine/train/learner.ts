import type { Example } from '../../../../datasets/example';
import { seeded } from '../../../../datasets/random';
import type {
  EpochReport,
  LossesModule,
  MLP,
  MlpModule,
  Optimizer,
  TrainingModule,
  Value,
} from '../../../../spec/contract';
import type { Stages } from '../room';
import { activationOf } from './activations';
import { inputsOf } from './data';
import type { Loss, Settings } from './settings';

/** The learner's stages that a training needs. */
export type Kit = MlpModule & LossesModule & TrainingModule;

export async function kitOf(stages: Stages): Promise<Kit> {
  const names = ['03-mlp', '04-losses', '05-training'];
  const [mlp, losses, training] = await Promise.all(names.map((name) => stages[name]()));
  return Object.assign({}, mlp, losses, training) as Kit;
}

/** One network in training, by the learner's own `fit`. */
export class Learner {
  readonly model: MLP;
  readonly #optimizer: Optimizer;
  /** The batches of the epoch that single steps have begun. */
  #batches: Example[][] = [];

  constructor(
    private readonly kit: Kit,
    private readonly settings: Settings,
    private readonly examples: readonly Example[],
    readonly lossName: Loss,
  ) {
    const { data, layers, activation, final, rate, momentum, seed } = settings;
    this.model = new kit.MLP(inputsOf(data), [...layers, 1], {
      innerActivation: activationOf(activation),
      finalActivation: activationOf(final),
      random: seeded(seed),
    });
    const options = { learningRate: rate, momentum };
    this.#optimizer = new kit.SGD(this.model.parameters(), options);
  }

  /** Trains for one epoch, and gives the loss that `fit` reports. */
  epoch(number: number): number | undefined {
    return this.#fit(this.examples, this.settings.batch, number);
  }

  /** Trains on one batch of an epoch. */
  step(epoch: number, place: number): void {
    if (place === 0 || this.#batches.length === 0) {
      const order = this.kit.shuffled(this.examples, this.#random(epoch));
      this.#batches = this.kit.batches(order, this.settings.batch);
    }
    const batch = this.#batches[place];
    this.#fit(batch, batch.length, epoch);
  }

  /** The loss of some scores, by the learner's own function. */
  loss = (scores: Value[], labels: readonly number[]): Value =>
    this.kit[this.lossName](scores, this.targetsOf(labels));

  /** Cross-entropy takes 0 and 1; the others ask for a score of −1 or 1. A line's y stays. */
  targetsOf(labels: readonly number[]): number[] {
    const asTheyAre = this.settings.data === 'line' || this.lossName === 'binaryCrossEntropy';
    return labels.map((label) => (asTheyAre ? label : 2 * label - 1));
  }

  #fit(examples: readonly Example[], batchSize: number, epoch: number) {
    const reports: readonly EpochReport[] | undefined = this.kit.fit(this.model, examples, {
      loss: this.loss,
      optimizer: this.#optimizer,
      epochs: 1,
      batchSize,
      random: this.#random(epoch),
    });
    // Before step 6 there are none.
    return reports?.[0]?.loss;
  }

  /** Each epoch has its own, so that single steps and whole epochs see the same order. */
  #random(epoch: number) {
    return seeded(Math.imul(this.settings.seed + 1, 0x9e3779b1) + epoch);
  }
}
