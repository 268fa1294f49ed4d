import { array, integer, record, sample } from 'fast-check';
import type { MlpModule, Value } from '../../contract';
import { activations, countParameters, forward } from '../../oracle/network';
import { probe } from '../probe';
import { type Given, type Making, make, ownParameters } from './parts';

/** An object of stage 03 with known parameters, and two inputs for it. */
export interface Running extends Making {
  readonly inner: Given;
  readonly final: Given;
  readonly parameters: readonly number[];
  readonly x: readonly number[];
  readonly other: readonly number[];
}

/** So much is added to all parameters before the last run. */
const moved = 0.25;

/** The outputs for x, for the other input, and for x again with all parameters moved. */
export const running = probe((module: MlpModule, given: Running): number[] => {
  const part = make(module, given);
  const own = ownParameters(part);
  const set = (by: number) =>
    own.forEach((parameter, i) => {
      parameter.data = given.parameters[i] + by;
    });
  const outputs = (x: readonly number[]) => [part.forward([...x])].flat().map(({ data }) => data);
  set(0);
  const before = [...outputs(given.x), ...outputs(given.other)];
  set(moved);
  return [...before, ...outputs(given.x)];
});

/** The gradients of the parameters and of the inputs, towards the outputs times 1, 2, … added up. */
export const gradients = probe((module: MlpModule, given: Running): number[] => {
  const part = make(module, given);
  const own = ownParameters(part);
  own.forEach((parameter, i) => {
    parameter.data = given.parameters[i];
  });
  const x = given.x.map((input) => new module.Value(input));
  const outputs: Value[] = [part.forward(x)].flat();
  module.backward(
    outputs.reduce((sum, output, i) => sum.add(output.mul(i + 1)), new module.Value(0)),
  );
  requireSweeping(module);
  return [...own, ...x].map(({ grad }) => grad);
});

/** A `backward` that sweeps nothing any more, as after an interruption, is not the network's fault. */
function requireSweeping({ Value, backward }: MlpModule): void {
  const a = new Value(2);
  backward(a.mul(3));
  if (a.grad !== 3) throw new Error('backward gives no gradients at all.');
}

/** For each parameter and each input whether the outputs change with it: 1, or 0. */
export const influences = probe((module: MlpModule, given: Running): number[] => {
  const part = make(module, given);
  const own = ownParameters(part);
  const numbers = [...given.parameters, ...given.x];
  const outputs = (at: readonly number[]) => {
    own.forEach((parameter, i) => {
      parameter.data = at[i];
    });
    return [part.forward(at.slice(own.length))].flat().map(({ data }) => data);
  };
  const before = String(outputs(numbers));
  return numbers.map((number, i) =>
    String(outputs(numbers.with(i, number + 0.5))) === before ? 0 : 1,
  );
});

/** What a function gives for the three runs of `running`. */
export function runs(
  { x, other, parameters }: Running,
  f: (x: readonly number[], parameters: readonly number[]) => readonly number[] | undefined,
): number[] | undefined {
  const [first, second] = [f(x, parameters), f(other, parameters)];
  const third = f(
    x,
    parameters.map((parameter) => parameter + moved),
  );
  return first && second && third && [...first, ...second, ...third];
}

/** An activation as plain numbers; where none is given, hidden layers have tanh. */
export function formulaOf(given: Given, place: 'inner' | 'final'): (x: number) => number {
  if (given === 'a function') return (x) => x * x;
  if (given === 'none') return place === 'inner' ? Math.tanh : (x) => x;
  return activations[given];
}

/** What a network of plain numbers gives. */
export function outputsOf(
  { sizes, inner, final }: Running,
  x: readonly number[],
  parameters: readonly number[],
): number[] {
  const shape = { sizes, inner: formulaOf(inner, 'inner'), final: formulaOf(final, 'final') };
  return forward(shape, parameters, x);
}

/** All that an activation may be. */
export const kinds: readonly Given[] = [
  'linear',
  'tanh',
  'sigmoid',
  'relu',
  'leakyRelu',
  'a function',
  'none',
];

/** Several cases for each activation in each place. */
export function runningsOf(
  kind: Making['kind'],
  shapes: readonly (readonly number[])[],
  seed: number,
): Running[] {
  return Array.from({ length: 42 }, (_, i) => {
    const [inputs, ...sizes] = shapes[i % shapes.length];
    const [inner, final] = [kinds[i % 7], kinds[(i + Math.floor(i / 7)) % 7]];
    const count = countParameters(inputs, sizes);
    const number = integer({ min: -24, max: 24 }).filter((each) => each !== 0);
    const list = (length: number) => array(number, { minLength: length, maxLength: length });
    const [drawn] = sample(
      record({ parameters: list(count), x: list(inputs), other: list(inputs) }),
      { seed: seed + i, numRuns: 1 },
    );
    const sixteenths = (numbers: readonly number[]) => numbers.map((each) => each / 16);
    const [parameters, x, other] = [drawn.parameters, drawn.x, drawn.other].map(sixteenths);
    return { kind, inputs, sizes, inner, final, parameters, x, other };
  });
}
