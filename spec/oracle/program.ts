import fc, { type Arbitrary } from 'fast-check';
import type { Value } from '../contract';
import { ordinary } from './numbers';
import { binary, unary } from './operations';

/**
 * A straight-line program: numbers to start from, then steps that each use earlier results by their
 * places. It reuses results freely, which is where the real mistakes are, and shrinks to one step.
 */
export interface Program {
  readonly inputs: readonly number[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly op: 'mul' | 'add' | 'sub' | 'neg' | 'tanh';
  readonly of: readonly [number, number];
}

const ops = ['mul', 'add', 'sub', 'tanh', 'neg'] as const;

/** Any program of up to `most` steps over three inputs. */
export function programs(most = 8): Arbitrary<Program> {
  const step = fc.record({ op: fc.constantFrom(...ops), of: fc.tuple(fc.nat(99), fc.nat(99)) });
  return fc
    .record({
      inputs: fc.tuple(ordinary(2), ordinary(3), ordinary(5)),
      steps: fc.array(step, { minLength: 1, maxLength: most }),
    })
    .map(({ inputs, steps }) => tame(inputs, steps));
}

/**
 * Every place is brought into range, and a step whose result would depend too steeply on an earlier
 * one becomes a tanh: a finite difference does not see what happens within its smallest step.
 */
function tame(inputs: readonly number[], raw: readonly Step[]): Program {
  const steps: Step[] = [];
  const results = [...inputs];
  const steepest = inputs.map(() => 1);
  for (const { op, of } of raw) {
    const [left, right] = of.map((place) => place % results.length);
    const slopes = op === 'mul' ? [results[right], results[left]] : [1, 1];
    const steepness = placesRead({ op, of: [left, right] }).reduce(
      (sum, place, i) => sum + Math.abs(slopes[i]) * steepest[place],
      0,
    );
    const tooSteep = steepness > 100;
    const step: Step = { op: tooSteep ? 'tanh' : op, of: [left, right] };
    steps.push(step);
    steepest.push(tooSteep ? steepest[left] : steepness);
    results.push(compute(step, results));
  }
  return { inputs, steps };
}

function compute({ op, of: [left, right] }: Step, results: readonly number[]): number {
  if (op === 'tanh' || op === 'neg') return unary[op](results[left]);
  return binary[op](results[left], results[right]);
}

/**
 * The result of the program's last step. `nudged` puts another number in one place, to measure the
 * slope with respect to any input or any step.
 */
export function run({ inputs, steps }: Program, nudged?: { place: number; to: number }): number {
  const results: number[] = [];
  const put = (result: number) =>
    results.push(nudged?.place === results.length ? nudged.to : result);
  inputs.forEach(put);
  for (const step of steps) put(compute(step, results));
  return results[results.length - 1];
}

/** Every input and every result of the program, as plain numbers. */
export function results({ inputs, steps }: Program): number[] {
  const found = [...inputs];
  for (const step of steps) found.push(compute(step, found));
  return found;
}

/** The same program in an implementation's values, from `inputs` on: every input, every result. */
export function build({ steps }: Program, inputs: readonly Value[]): Value[] {
  const built = [...inputs];
  for (const { op, of } of steps) {
    const [left, right] = of.map((place) => built[place]);
    built.push(op === 'tanh' || op === 'neg' ? left[op]() : left[op](right));
  }
  return built;
}

/** The name of a place: inputs are a, b, c; the steps go on from there. */
export function nameOf(place: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + place);
}

/** The name of the program's result. */
export function nameOfLast({ inputs, steps }: Program): string {
  return nameOf(inputs.length + steps.length - 1);
}

/** The places that are shown: every step, and the inputs that some step uses. */
export function placesOf({ inputs, steps }: Program): number[] {
  const used = new Set(steps.flatMap(placesRead));
  const all = Array.from({ length: inputs.length + steps.length }, (_, place) => place);
  return all.filter((place) => used.has(place) || place >= inputs.length);
}

function placesRead({ op, of: [left, right] }: Step): number[] {
  return op === 'tanh' || op === 'neg' ? [left] : [left, right];
}

/** A program as its reader would write it. */
export function show({ inputs, steps }: Program): string {
  const used = new Set(placesOf({ inputs, steps }));
  const start = inputs.map((input, place) => `${nameOf(place)} = ${input}`);
  const lines = steps.map(({ op, of }, i) => {
    const [left, right] = of.map(nameOf);
    const argument = op === 'tanh' || op === 'neg' ? '' : right;
    return `${nameOf(inputs.length + i)} = ${left}.${op}(${argument})`;
  });
  return [start.filter((_, place) => used.has(place)).join(', '), ...lines].join('\n');
}
