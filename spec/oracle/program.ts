import fc, { type Arbitrary } from 'fast-check';
import type { Value, ValueModule } from '../contract';
import { ordinary } from './numbers';
import { allOps, compute, type Op, operations, placesRead, roughSlopes, type Step } from './steps';

/**
 * A straight-line program: numbers to start from, then steps that each use earlier results by their
 * places. It reuses results freely, which is where the real mistakes are, and shrinks to one step.
 */
export interface Program {
  readonly inputs: readonly number[];
  readonly steps: readonly Step[];
}

/** Any program of up to `most` steps over three inputs. */
export function programs(most = 8, ops: readonly Op[] = allOps): Arbitrary<Program> {
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
 * one, or whose operand would be nudged across a pole or a kink, becomes a tanh: a finite difference
 * does not see what happens within its smallest step, and sees too much within its largest.
 */
function tame(inputs: readonly number[], raw: readonly Step[]): Program {
  const steps: Step[] = [];
  const results = [...inputs];
  // How steeply each place depends on any that is nudged, itself among them.
  const steepest = inputs.map(() => 1);
  for (const { op, of } of raw) {
    const [left, right] = of.map((place) => place % results.length);
    const wanted: Step = { op, of: [left, right] };
    const places = placesRead(wanted);
    const slopes = roughSlopes(wanted, results);
    const steepness = places.reduce((sum, at, i) => sum + Math.abs(slopes[i]) * steepest[at], 0);
    const room = operations[op].room(results[left], results[right]);
    const nudged = Math.max(...places.map((place) => steepest[place]));
    const isTame = steepness <= 100 && room >= 0.2 * nudged;
    const step: Step = isTame ? wanted : { op: 'tanh', of: [left, right] };
    steps.push(step);
    steepest.push(Math.max(1, isTame ? steepness : steepest[left]));
    results.push(compute(step, results));
  }
  return { inputs, steps };
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
export function build(module: ValueModule, { steps }: Program, inputs: readonly Value[]): Value[] {
  const built = [...inputs];
  for (const { op, of } of steps) {
    built.push(operations[op].build(built[of[0]], built[of[1]], module));
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

/** A program as its reader would write it. */
export function show({ inputs, steps }: Program): string {
  const used = new Set(placesOf({ inputs, steps }));
  const start = inputs.map((input, place) => `${nameOf(place)} = ${input}`);
  const lines = steps.map(({ op, of: [left, right] }, i) => {
    const written = operations[op].write(nameOf(left), nameOf(right));
    return `${nameOf(inputs.length + i)} = ${written}`;
  });
  return [start.filter((_, place) => used.has(place)).join(', '), ...lines].join('\n');
}
