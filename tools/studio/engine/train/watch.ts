import type { Data } from './data';
import type { Learner } from './learner';
import { type Measure, mapsOf, parametersOf } from './look';
import type { Settings } from './settings';
import { symptomOf } from './symptoms';

/** How often it is worth asking what is wrong, in milliseconds. */
const often = 300;

/** Follows a training, to say what goes wrong in it. */
export class Watch {
  readonly #firstParameters: Float64Array;
  #trail: { epoch: number; loss: number }[] = [];
  #asked = { at: Number.NEGATIVE_INFINITY, epoch: -1, sentence: undefined as string | undefined };

  constructor(
    readonly learner: Learner,
    private readonly settings: Settings,
    private readonly data: Data,
  ) {
    this.#firstParameters = parametersOf(learner.model);
  }

  /** What is wrong now, if anything is. */
  symptom(epoch: number, now: Measure): string | undefined {
    if (this.data.training.length === 0) return undefined;
    if (this.#trail.at(-1)?.epoch !== epoch) this.#trail.push({ epoch, loss: now.loss });
    // Half of a long trail says as much.
    if (this.#trail.length > 400) this.#trail = this.#trail.filter((_, i) => i % 2 === 0);
    const isSoon = performance.now() - this.#asked.at < often && Number.isFinite(now.loss);
    if (isSoon && epoch !== this.#asked.epoch) return this.#asked.sentence;
    const sentence = this.#ask(epoch, now);
    this.#asked = { at: performance.now(), epoch, sentence };
    return sentence;
  }

  #ask(epoch: number, now: Measure): string | undefined {
    const { learner, settings, data } = this;
    const wait = Math.max(50, epoch / 4);
    return symptomOf({
      settings,
      epoch,
      now,
      firstLoss: this.#trail[0].loss,
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
