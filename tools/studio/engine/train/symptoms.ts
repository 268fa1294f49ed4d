import type { Measure } from './look';
import type { Settings } from './settings';

/** What is known of a training when a frame is drawn. */
export interface Observation {
  readonly settings: Settings;
  readonly epoch: number;
  readonly now: Measure;
  /** The loss before the first epoch. */
  readonly firstLoss: number;
  /** The loss some time ago, if there was enough time. */
  readonly earlier?: { readonly epoch: number; readonly loss: number };
  readonly parameters: Float64Array;
  readonly firstParameters: Float64Array;
  /** What each hidden neuron says of each training point, layer by layer. */
  readonly hidden: readonly (readonly Float32Array[])[];
  /** The numbers that the scores are to come near. */
  readonly targets: readonly number[];
}

/** What is to be seen in a training that does not go well, and what to do: in a sentence or two. */
export function symptomOf(observation: Observation): string | undefined {
  for (const symptom of [leftTheNumbers, cannotReach, neverMoves]) {
    const sentence = symptom(observation);
    if (sentence) return sentence;
  }
  if (isGood(observation)) return undefined;
  for (const symptom of [isSaturated, isDead, grows, isStuck]) {
    const sentence = symptom(observation);
    if (sentence) return sentence;
  }
  return undefined;
}

function isGood({ settings, now }: Observation): boolean {
  return settings.data === 'line' ? now.rSquared > 0.9 : now.right === now.count;
}

function leftTheNumbers({ now, parameters, epoch }: Observation): string | undefined {
  if (Number.isFinite(now.loss) && parameters.every(Number.isFinite)) return undefined;
  const what = Number.isFinite(now.loss) ? 'A weight' : 'The loss';
  if (epoch === 0) {
    return `${what} is not a finite number before the first step. Look at the activation and the loss.`;
  }
  return `${what} is no finite number any more: the steps grew until they left what a computer can hold. Divide the learning rate by 10 and start over.`;
}

const floors: Readonly<Record<string, number>> = {
  relu: 0,
  sigmoid: 0,
  softplus: 0,
  square: 0,
  bump: 0,
};

function cannotReach({ settings: { final, data }, targets, epoch }: Observation) {
  if (epoch === 0) return undefined;
  const most = ['tanh', 'sigmoid', 'sin', 'bump'].includes(final) ? 1 : Number.POSITIVE_INFINITY;
  const least = floors[final] ?? -most;
  const beyond = targets.filter((target) => target > most || target < least).length;
  if (data === 'line' && beyond > 0) {
    return `${final} at the end says numbers ${rangeOf(least, most)} only, and ${beyond} of ${targets.length} points lie beyond: no weights can reach them. Choose linear at the end.`;
  }
  if (data !== 'line' && least === 0) {
    return `${final} at the end never says less than 0, so hardly any point can be of class 0, whose scores lie below 0. Choose linear at the end.`;
  }
  return undefined;
}

function rangeOf(least: number, most: number): string {
  return most === Number.POSITIVE_INFINITY
    ? `from ${least} up`
    : `between ${minus(least)} and ${most}`;
}

function neverMoves({ settings, epoch, parameters, firstParameters, now }: Observation) {
  if (epoch === 0 || !parameters.every((each, i) => each === firstParameters[i])) return undefined;
  if (settings.rate === 0) return 'Nothing moves: the learning rate is 0.';
  if (now.loss === 0) return undefined;
  return `Nothing moves: no parameter has changed in ${epochs(epoch)}. Every gradient is 0, or no step is made: npx jest katas/05-training tells which.`;
}

function grows({ settings, epoch, now, firstLoss }: Observation): string | undefined {
  if (epoch < 3 || now.loss < 4 * firstLoss || now.loss < 1) return undefined;
  return `The loss has grown from ${short(firstLoss)} to ${short(now.loss)}: each step leaps over the valley. Try a smaller learning rate than ${settings.rate}${settings.momentum > 0.9 ? ', or less momentum' : ''}.`;
}

/** Where a neuron's activation is flat, whatever the point is. */
const isFlat: Readonly<Record<string, (said: number) => boolean>> = {
  tanh: (said) => Math.abs(said) > 0.99,
  sigmoid: (said) => said < 0.005 || said > 0.995,
};

function isSaturated({ settings: { activation }, epoch, hidden }: Observation) {
  const flat = isFlat[activation];
  if (!flat || epoch === 0) return undefined;
  const found = mostlyAll(hidden, (neuron) => neuron.every(flat));
  if (!found) return undefined;
  const ends = activation === 'tanh' ? '−1 or 1' : '0 or 1';
  return `Saturated: ${found} ${ends} for every point. There ${activation} is flat, so hardly any gradient gets through. Start over with a smaller learning rate.`;
}

function isDead({ settings: { activation }, epoch, hidden }: Observation): string | undefined {
  if (activation !== 'relu' || epoch === 0) return undefined;
  const found = mostlyAll(hidden, (neuron) => neuron.every((said) => said === 0));
  if (!found) return undefined;
  return `Dead: ${found} 0 for every point. There relu is flat, so no gradient gets through. Try another seed, a smaller learning rate, or leakyRelu.`;
}

/** The layer in which at least half of the neurons are so, as the beginning of a sentence. */
function mostlyAll(
  hidden: readonly (readonly Float32Array[])[],
  is: (neuron: Float32Array) => boolean,
): string | undefined {
  for (const [i, layer] of hidden.entries()) {
    const count = layer.filter(is).length;
    if (count > 0 && count >= layer.length / 2) {
      return `${count} of ${layer.length} neurons in layer ${i + 1} ${count === 1 ? 'says' : 'say'}`;
    }
  }
  return undefined;
}

function isStuck({ settings, epoch, now, earlier }: Observation): string | undefined {
  if (!earlier || Math.abs(now.loss - earlier.loss) > 0.002 * Math.abs(earlier.loss))
    return undefined;
  const stays = `Hardly anything moves: the loss has stayed near ${short(now.loss)} for ${epochs(epoch - earlier.epoch)}.`;
  const isLine = settings.layers.length === 0 || settings.activation === 'linear';
  if (isLine && settings.data !== 'line') {
    return `${stays} Without ${settings.layers.length === 0 ? 'a hidden layer' : 'an activation'} the boundary is one straight line.`;
  }
  if (settings.rate < 0.01) return `${stays} Try a larger learning rate than ${settings.rate}.`;
  return `${stays} Some initial weights are unlucky: try another seed, or more neurons.`;
}

function epochs(count: number): string {
  return count === 1 ? 'one epoch' : `${count.toLocaleString('en')} epochs`;
}

function short(number: number): string {
  return minus(Number(number.toPrecision(2)));
}

function minus(number: number): string {
  return number.toLocaleString('en', { maximumSignificantDigits: 3 }).replace('-', '−');
}
