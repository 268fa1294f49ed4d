import { dirname, join, sep } from 'node:path';
import { scriptOf } from '../../spec/register';
import { locate } from './packages';

/** A tensor of TensorFlow.js. */
export interface TfTensor {
  dataSync(): ArrayLike<number>;
}

type Unary = (x: TfTensor) => TfTensor;
type Binary = (a: TfTensor | number, b: TfTensor) => TfTensor;

/**
 * What the benchmarks use of `@tensorflow/tfjs-core`, typed here because it need not be
 * installed.
 */
export interface TensorFlow {
  scalar(value: number): TfTensor;
  tensor1d(values: ArrayLike<number>, type?: 'int32'): TfTensor;
  tensor2d(values: ArrayLike<number>, shape: [number, number]): TfTensor;
  variable: Unary;
  abs: Unary;
  exp: Unary;
  log1p: Unary;
  mean: Unary;
  neg: Unary;
  relu: Unary;
  tanh: Unary;
  add: Binary;
  matMul: Binary;
  mul: Binary;
  sub: Binary;
  gather(x: TfTensor, places: TfTensor): TfTensor;
  grad(f: Unary): Unary;
  tidy<Result>(act: () => Result): Result;
  train: { sgd(learningRate: number): TfOptimizer };
  setBackend(name: Backend): Promise<boolean>;
  ready(): Promise<void>;
}

interface TfOptimizer {
  minimize(loss: () => TfTensor, returnCost: true): TfTensor;
}

/** Where TensorFlow.js computes: in JavaScript, or in WebAssembly. */
export type Backend = 'cpu' | 'wasm';

/** TensorFlow.js with one of its back ends, on one thread. Throws a `UserError` where it is not installed. */
export async function loadTensorFlow(backend: Backend): Promise<TensorFlow> {
  const core = locate('@tensorflow/tfjs-core');
  const tf: TensorFlow = require(core);
  requireModules(dirname(core), 'register_all_gradients.js');
  const path = locate(`@tensorflow/tfjs-backend-${backend}`);
  const loaded = require(path);
  if (backend === 'wasm') {
    loaded.setWasmPaths(dirname(path) + sep);
    loaded.setThreadsCount(1);
  }
  await tf.setBackend(backend);
  await tf.ready();
  return tf;
}

/**
 * Requires a file that is published as an ES module only, and whose imports lack the endings that
 * Node asks for, such as the gradients of TensorFlow.js: all of its folder is compiled on the way.
 */
function requireModules(folder: string, file: string): void {
  const plain = require.extensions['.js'];
  require.extensions['.js'] = (module, path) => {
    if (!path.startsWith(folder)) return plain?.(module, path);
    (module as unknown as Compiling)._compile(scriptOf(path), path);
  };
  try {
    require(join(folder, file));
  } finally {
    require.extensions['.js'] = plain;
  }
}

/** Node's own way to run a text as a module, which its types leave out. */
type Compiling = { _compile(code: string, path: string): void };
