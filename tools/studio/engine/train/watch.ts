import type { Data } from './data';
import type { NetworkFrame } from './frame';
import type { Learner } from './learner';
import { type Measure, mapsEverywhere, mapsOf, measure, parametersOf } from './look';
import type { Settings } from './settings';
import { symptomOf } from './symptoms';

/** How often it is worth asking what is wrong, in milliseconds. */
const often = 300;

/** Follows a training, to say what goes wrong in it. */
export class Watch {
  readonly #firstParameters: Float64Array;
  readonly #firstLoss: number;
  #trail: { epoch: number; loss: number }[] = [];
  #asked = { at: Number.NEGATIVE_INFINITY, sentence: undefined as string | undefined };

  constructor(
    readonly learner: Learner,
    private readonly settings: Settings,
    private readonly data: Data,
  ) {
    this.#firstParameters = parametersOf(learner.model);
    this.#firstLoss = measure(learner, data.training).loss;
  }

  /** Trains for one epoch, and remembers its loss. */
  epoch(number: number): void {
    const loss = this.learner.epoch(number);
    if (loss !== undefined) this.#trail.push({ epoch: number, loss });
    // Half of a long trail says as much.
    if (this.#trail.length > 400) this.#trail = this.#trail.filter((_, i) => i % 2 === 0);
  }

  /**
   * The network as it is now.
   * @param numbers how many its maps may hold
   * @param isPassing the next frame comes at once: what is wrong may be a little old
   */
  look(epoch: number, numbers: number, isPassing: boolean): NetworkFrame {
    const { learner, settings, data } = this;
    const training = measure(learner, data.training);
    return {
      loss: learner.lossName,
      ...mapsEverywhere(learner.model, settings.data, numbers),
      parameters: parametersOf(learner.model),
      training,
      unseen: measure(learner, data.unseen),
      symptom: this.#symptom(epoch, training, isPassing),
    };
  }

  /** What is wrong now, if anything is. */
  #symptom(epoch: number, now: Measure, isPassing: boolean): string | undefined {
    if (this.data.training.length === 0) return undefined;
    const isSoon = performance.now() - this.#asked.at < often;
    if (isPassing && isSoon && Number.isFinite(now.loss)) return this.#asked.sentence;
    const sentence = this.#ask(epoch, now);
    this.#asked = { at: performance.now(), sentence };
    return sentence;
  }

  #ask(epoch: number, now: Measure): string | undefined {
    const { learner, settings, data } = this;
    const wait = Math.max(50, epoch / 4);
    return symptomOf({
      settings,
      epoch,
      now,
      firstLoss: this.#firstLoss,
      earlier: this.#trail.findLast((each) => each.epoch <= epoch - wait),
      parameters: parametersOf(learner.model),
      firstParameters: this.#firstParameters,
      hidden: hiddenOf(learner, data),
      targets: learner.targetsOf(data.training.map(({ y }) => y)),
    });
  }
}

/** What each hidden neuron says of each training point. */
function hiddenOf({ model }: Learner, { training }: Data): Float32Array[][] {
  const maps = mapsOf(
    model,
    training.map(({ x }) => x),
  );
  let place = 0;
  return model.layers.slice(0, -1).map(({ neurons }) =>
    neurons.map(() => {
      const map = maps.subarray(place, place + training.length);
      place += training.length;
      return map;
    }),
  );
}
