import { activationNames } from './activations';
import { type Point, pointsFrom, textOf } from './points';

export const tasks = ['line', 'xor', 'moons', 'circles', 'spirals', 'own'] as const;
export type Task = (typeof tasks)[number];

export const losses = ['meanSquaredError', 'binaryCrossEntropy', 'hingeLoss'] as const;
export type Loss = (typeof losses)[number];

/** All that decides what a training comes to. */
export interface Settings {
  readonly data: Task;
  readonly count: number;
  /** The standard deviation. */
  readonly noise: number;
  /** Those that you placed; kept, but not used, while another task is chosen. */
  readonly points: readonly Point[];
  /** The widths of the hidden layers. */
  readonly layers: readonly number[];
  readonly activation: string;
  /** The activation of the last layer. */
  readonly final: string;
  readonly loss: Loss;
  /** A second network, with another loss from the same initial weights. */
  readonly beside?: Loss;
  readonly rate: number;
  readonly momentum: number;
  readonly batch: number;
  readonly seed: number;
}

/** What an address says, by its names. */
export type State = Readonly<Record<string, string | undefined>>;

export const limits = {
  count: [2, 500],
  noise: [0, 1],
  layers: [0, 4],
  width: [1, 16],
  rate: [0, 10],
  momentum: [0, 0.99],
  batch: [1, 500],
  seed: [0, 2 ** 31 - 1],
} as const;

const common = {
  points: [],
  activation: 'tanh',
  final: 'linear',
  loss: 'hingeLoss',
  rate: 0.1,
  momentum: 0.9,
  seed: 1,
} as const;

/** What holds for a task unless the address says otherwise. */
const usual: Readonly<Record<Task, Settings>> = {
  line: {
    ...{ ...common, data: 'line', count: 100, noise: 0.05, layers: [], batch: 10 },
    ...{ loss: 'meanSquaredError', momentum: 0 },
  },
  xor: { ...common, data: 'xor', count: 4, noise: 0, layers: [8, 4], batch: 4 },
  moons: { ...common, data: 'moons', count: 200, noise: 0.1, layers: [16, 16], batch: 20 },
  circles: { ...common, data: 'circles', count: 200, noise: 0.1, layers: [8], batch: 20 },
  spirals: { ...common, data: 'spirals', count: 200, noise: 0.02, layers: [16, 16], batch: 20 },
  own: { ...common, data: 'own', count: 0, noise: 0, layers: [8, 4], batch: 10 },
};

/** The settings of an address; what is missing or bad is as usual. */
export function settingsFrom(state: State): Settings {
  const data = oneOf(tasks, state.data, 'xor');
  const base = usual[data];
  const number = (name: 'rate' | 'momentum' | 'noise') =>
    numberIn(limits[name], state[name], base[name]);
  const whole = (name: 'count' | 'batch' | 'seed') =>
    wholeIn(limits[name], state[name], base[name]);
  const loss = data === 'line' ? base.loss : oneOf(losses, state.loss, base.loss);
  const beside = oneOf(losses, state.beside, loss);
  return {
    data,
    count: data === 'own' ? 0 : whole('count'),
    noise: data === 'own' ? 0 : number('noise'),
    points: pointsFrom(state.points),
    layers: layersFrom(state.layers, base.layers),
    activation: oneOf(activationNames, state.activation, base.activation),
    final: oneOf(activationNames, state.final, base.final),
    loss,
    ...(beside !== loss && data !== 'line' ? { beside } : {}),
    rate: number('rate'),
    momentum: number('momentum'),
    batch: whole('batch'),
    seed: whole('seed'),
  };
}

/** What an address has to say of settings: what is as usual is left out. */
export function stateOf(settings: Settings): State {
  const base = textsOf(usual[settings.data]);
  const texts = Object.entries(textsOf(settings));
  const state = texts.map(([name, text]) => [name, text === base[name] ? undefined : text]);
  return { ...Object.fromEntries(state), data: settings.data };
}

function textsOf(settings: Settings): Record<string, string | undefined> {
  const { points, layers, beside, ...plain } = settings;
  const texts = Object.entries(plain).map(([name, value]) => [name, String(value)]);
  return {
    ...Object.fromEntries(texts),
    beside,
    layers: layers.join('-') || '0',
    points: textOf(points),
  };
}

function layersFrom(text: string | undefined, usual: readonly number[]): readonly number[] {
  if (text === '0') return [];
  const widths = (text ?? '').split('-').map((each) => wholeIn(limits.width, each, Number.NaN));
  return widths.length > limits.layers[1] || widths.some(Number.isNaN) ? usual : widths;
}

type Bounds = readonly [number, number];

function wholeIn(bounds: Bounds, text: string | undefined, usual: number): number {
  const number = numberIn(bounds, text, usual);
  return Number.isInteger(number) ? number : usual;
}

function numberIn([least, most]: Bounds, text: string | undefined, usual: number): number {
  const number = text?.trim() ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : usual;
}

/** `text`, if it is one of the names. */
export function oneOf<Name extends string>(
  names: readonly Name[],
  text: string | undefined,
  usual: NoInfer<Name>,
): Name {
  return names.find((name) => name === text) ?? usual;
}
