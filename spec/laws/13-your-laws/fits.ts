import { type Random, seeded } from '../../../datasets/random';
import type { EpochReport, FitOptions, TrainingModule } from '../../contract';

type Fit = TrainingModule['fit'];
type Kit = Pick<TrainingModule, 'backward' | 'shuffled' | 'batches' | 'accuracy'>;

/** What a training does in another way than the plain one. */
interface Changes {
  /** How a list gets its order in an epoch. */
  order?<Item>(items: readonly Item[], random: Random, epoch: number): readonly Item[];
  /** Which batches are learned from. */
  chosen?<Item>(batches: Item[][], size: number): Item[][];
  /** The number of epochs, and of the first one. */
  epochs?(asked: number): number;
  first?(asked: number): number;
  /** One update. */
  update?(optimizer: FitOptions['optimizer'], backward: () => void): void;
}

/** The plain training on a kit, or one that is wrong in a thing. */
export function fitting(
  { backward, shuffled, batches, accuracy }: Kit,
  changes: Changes = {},
): Fit {
  const {
    order = shuffled,
    chosen = (all) => all,
    epochs = (asked) => asked,
    first = () => 1,
    update = (optimizer, run) => {
      optimizer.zeroGrad();
      run();
      optimizer.step();
    },
  } = changes;
  return (model, examples, options) => {
    if (examples.length === 0) throw new RangeError('There are no examples.');
    const history: EpochReport[] = [];
    const start = first(options.epochs);
    for (let i = 0; i < epochs(options.epochs); i++) {
      const scores: number[] = [];
      const labels: number[] = [];
      let [sum, count] = [0, 0];
      const ordered = order(examples, options.random, i);
      for (const batch of chosen(batches(ordered, options.batchSize), options.batchSize)) {
        const outputs = batch.map(({ x }) => model.forward(x)[0]);
        const own = batch.map(({ y }) => y);
        const loss = options.loss(outputs, own);
        scores.push(...outputs.map(({ data }) => data));
        labels.push(...own);
        sum += loss.data;
        count++;
        update(options.optimizer, () => backward(loss));
      }
      const right = scores.length > 0 ? accuracy(scores, labels) : 0;
      const report = { epoch: start + i, loss: sum / count, accuracy: right };
      history.push(report);
      options.onEpoch?.(report);
    }
    return history;
  };
}

/** Wrong trainings by what they do, on a kit that is right. */
export function wrongFits(kit: TrainingModule) {
  const { shuffled } = kit;
  const wrong = (changes: Changes): TrainingModule => ({ ...kit, fit: fitting(kit, changes) });
  const own = seeded(20);
  let told = 0;
  return {
    oneMore: wrong({ epochs: (asked) => asked + (asked > 0 ? 1 : 0) }),
    inPlace: wrong({
      order: <Item>(items: readonly Item[], random: Random) => {
        const list = items as Item[];
        list.splice(0, list.length, ...shuffled(list, random));
        return list;
      },
    }),
    unshuffled: wrong({ order: (items) => items }),
    byItself: wrong({ order: (items) => shuffled(items, own) }),
    counting: wrong({
      first: (asked) => {
        told += asked;
        return told - asked + 1;
      },
    }),
    wholeBatches: wrong({
      chosen: (all, size) => all.filter(({ length }, i) => i === 0 || length === size),
    }),
    clearedAfter: wrong({
      update: (optimizer, run) => {
        run();
        optimizer.step();
        optimizer.zeroGrad();
      },
    }),
    oneOrder: wrong({ order: onceFor(shuffled) }),
  };
}

/** Shuffles in the first epoch, and keeps that order in all others. */
function onceFor(shuffled: TrainingModule['shuffled']): Changes['order'] {
  let places: number[] = [];
  return (items, random, epoch) => {
    if (epoch === 0) places = shuffled([...items.keys()], random);
    return places.map((place) => items[place]);
  };
}
