/**
 * What the laws rely on, stage by stage: the shapes of each module, and nothing of how it is made.
 * Classes and methods rather than interfaces with function types, because TypeScript then lets a
 * learner's `Value` have more than this and still fit.
 */
import type { Example } from '../datasets/example';
import type { Random } from '../datasets/random';

export declare class Value {
  constructor(data: number, parents?: readonly Value[], localGradients?: readonly number[]);
  static dot(weights: readonly Value[], inputs: Inputs, bias?: Value): Value;
  data: number;
  grad: number;
  readonly parents: readonly Value[];
  readonly localGradients: readonly number[];
  add(that: Value | number): Value;
  sub(that: Value | number): Value;
  mul(that: Value | number): Value;
  div(that: Value | number): Value;
  pow(exponent: number): Value;
  neg(): Value;
  exp(): Value;
  log(): Value;
  tanh(): Value;
  sigmoid(): Value;
  relu(): Value;
  leakyRelu(slope?: number): Value;
  map(f: (x: number) => number, derivative: (x: number) => number): Value;
}

type Inputs = readonly (Value | number)[];

export interface ValueModule {
  Value: typeof Value;
}

/** All that `topologicalOrder` may read. */
export interface Node {
  readonly parents: readonly Node[];
}

export interface BackpropModule extends ValueModule {
  topologicalOrder<N extends { readonly parents: readonly N[] }>(root: N): N[];
  backward(root: Value): void;
  zeroGrad(values: readonly Value[]): void;
}

export type Activation =
  | 'linear'
  | 'tanh'
  | 'sigmoid'
  | 'relu'
  | 'leakyRelu'
  // biome-ignore lint/suspicious/noExplicitAny: a learner's Value may have more than this one.
  | ((x: any) => any);

export declare class Neuron {
  constructor(inputs: number, options: LayerOptions);
  readonly weights: Value[];
  readonly bias: Value;
  forward(x: Inputs): Value;
  parameters(): Value[];
}

export declare class Layer {
  constructor(inputs: number, outputs: number, options: LayerOptions);
  readonly neurons: Neuron[];
  forward(x: Inputs): Value[];
  parameters(): Value[];
}

export declare class MLP {
  constructor(inputs: number, sizes: readonly number[], options: MLPOptions);
  readonly layers: Layer[];
  forward(x: Inputs): Value[];
  parameters(): Value[];
}

interface LayerOptions {
  activation?: Activation;
  random: Random;
}

interface MLPOptions {
  innerActivation?: Activation;
  finalActivation?: Activation;
  random: Random;
}

export interface MlpModule extends BackpropModule {
  Neuron: typeof Neuron;
  Layer: typeof Layer;
  MLP: typeof MLP;
}

export interface LossesModule extends BackpropModule {
  meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value;
  binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value;
  hingeLoss(scores: readonly Value[], labels: readonly number[]): Value;
  softmaxCrossEntropy(logits: readonly (readonly Value[])[], classes: readonly number[]): Value;
  l2Penalty(parameters: readonly Value[], strength: number): Value;
}

export interface Model {
  forward(x: readonly number[]): Value[];
}

export interface EpochReport {
  epoch: number;
  loss: number;
  accuracy: number;
}

export interface Optimizer {
  zeroGrad(): void;
  step(): void;
}

export declare class SGD implements Optimizer {
  constructor(parameters: readonly Value[], options: { learningRate: number; momentum?: number });
  zeroGrad(): void;
  step(): void;
}

export interface FitOptions {
  loss(scores: Value[], labels: number[]): Value;
  optimizer: Optimizer;
  epochs: number;
  batchSize: number;
  random: Random;
  onEpoch?(report: EpochReport): void;
}

export interface TrainingModule extends MlpModule, LossesModule {
  shuffled<Item>(items: readonly Item[], random: Random): Item[];
  batches<Item>(items: readonly Item[], size: number): Item[][];
  SGD: typeof SGD;
  accuracy(scores: readonly number[], labels: readonly number[]): number;
  fit(model: Model, examples: readonly Example[], options: FitOptions): EpochReport[];
}

/** Stages 06 to 09: a task, learned with everything before it. */
export interface TaskModule<Options = object> {
  train(examples: readonly Example[], random: Random, options?: Options): Trained;
}

export interface Trained {
  readonly model: Model;
  readonly history: EpochReport[];
}

/** The output of every neuron for each of some inputs: `maps[layer][neuron][input]`. */
export type Maps = number[][][];

export interface Misread {
  readonly example: Example;
  readonly score: number;
}

export interface LookInsideModule extends TrainingModule {
  pixelActivations(model: MLP, pixels: number): Maps;
  activationMap(model: MLP, grid: readonly (readonly number[])[]): Maps;
  misread(model: Model, examples: readonly Example[]): Misread[];
}

export declare class Tensor {
  constructor(data: Float64Array, shape: readonly [rows: number, columns: number]);
  static constant(data: Float64Array, shape: readonly [rows: number, columns: number]): Tensor;
  readonly data: Float64Array;
  readonly grad: Float64Array;
  readonly shape: readonly [rows: number, columns: number];
  matmul(that: Tensor): Tensor;
  add(that: Tensor): Tensor;
  sub(that: Tensor): Tensor;
  mul(that: Tensor): Tensor;
  map(f: (x: number) => number, derivative: (x: number) => number): Tensor;
  tanh(): Tensor;
  sigmoid(): Tensor;
  relu(): Tensor;
  sum(): Tensor;
  mean(): Tensor;
}

export interface TensorsModule {
  Tensor: typeof Tensor;
  backward(root: Tensor): void;
}

export type TensorActivation =
  | 'linear'
  | 'tanh'
  | 'sigmoid'
  | 'relu'
  // biome-ignore lint/suspicious/noExplicitAny: a learner's Tensor may have more than this one.
  | ((x: any) => any);

export declare class TensorMLP {
  constructor(
    inputs: number,
    sizes: readonly number[],
    options: {
      innerActivation?: TensorActivation;
      finalActivation?: TensorActivation;
      random: Random;
    },
  );
  forward(x: Tensor): Tensor;
  parameters(): Tensor[];
  load(model: MLP): void;
  store(model: MLP): void;
}

export interface TenDigitsModule extends TensorsModule {
  MLP: typeof MLP;
  TensorMLP: typeof TensorMLP;
  binaryCrossEntropy(logits: Tensor, labels: readonly number[]): Tensor;
  hingeLoss(scores: Tensor, labels: readonly number[]): Tensor;
  softmaxCrossEntropy(logits: Tensor, classes: readonly number[]): Tensor;
  train(
    examples: readonly Example[],
    random: Random,
  ): { readonly model: TensorMLP; readonly history: EpochReport[] };
}

/** With the last step of stage 11, which is optional: the same product, sooner. */
export interface FastMatmulModule extends TensorsModule {
  fastMatmul(a: Tensor, b: Tensor): Tensor;
}
