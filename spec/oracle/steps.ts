import type { Value, ValueModule } from '../contract';
import { binary, unary } from './operations';

/** An operation as a step of a program: on plain numbers, on values, and as its reader would write it. */
interface Operation {
  readonly operands: 1 | 2;
  compute(a: number, b: number): number;
  build(a: Value, b: Value, module: ValueModule): Value;
  write(a: string, b: string): string;
  /** How far the operands are from the next pole or kink, which no finite difference may reach. */
  room(a: number, b: number): number;
}

const anywhere = () => Number.POSITIVE_INFINITY;

function ofOne(op: keyof typeof unary, room: (a: number) => number = anywhere): Operation {
  return {
    operands: 1,
    compute: unary[op],
    build: (a) => a[op](),
    write: (a) => `${a}.${op}()`,
    room,
  };
}

function ofTwo(
  op: keyof typeof binary,
  room: (a: number, b: number) => number = anywhere,
): Operation {
  return {
    operands: 2,
    compute: binary[op],
    build: (a, b) => a[op](b),
    write: (a, b) => `${a}.${op}(${b})`,
    room,
  };
}

function power(n: number, room: (a: number) => number): Operation {
  return {
    operands: 1,
    compute: (a) => a ** n,
    build: (a) => a.pow(n),
    write: (a) => `${a}.pow(${n})`,
    room,
  };
}

function mapped(
  written: string,
  f: (a: number) => number,
  derivative: (a: number) => number,
  room: (a: number) => number = anywhere,
): Operation {
  return {
    operands: 1,
    compute: f,
    build: (a) => a.map(f, derivative),
    write: (a) => `${a}.map(${written})`,
    room,
  };
}

/** Every operation of `Value`, some with two parameters, by name, the simplest first: the smallest program is made of these. */
export const operations = {
  mul: ofTwo('mul'),
  add: ofTwo('add'),
  sub: ofTwo('sub'),
  tanh: ofOne('tanh'),
  neg: ofOne('neg'),
  div: ofTwo('div', (_, b) => Math.abs(b)),
  pow: power(2, anywhere),
  root: power(0.5, (a) => a),
  exp: ofOne('exp'),
  log: ofOne('log', (a) => a),
  sigmoid: ofOne('sigmoid'),
  relu: ofOne('relu', Math.abs),
  leakyRelu: ofOne('leakyRelu', Math.abs),
  leakier: {
    operands: 1,
    compute: (a) => (a > 0 ? a : 0.5 * a),
    build: (a) => a.leakyRelu(0.5),
    write: (a) => `${a}.leakyRelu(0.5)`,
    room: Math.abs,
  },
  map: mapped('Math.sin, Math.cos', Math.sin, Math.cos),
  mapped: mapped(
    '(x) => 1 / x, (x) => -1 / x ** 2',
    (x) => 1 / x,
    (x) => -1 / x ** 2,
    Math.abs,
  ),
  /** Both operands stand in two kinds of places: a weight and the bias, a weight and an input. */
  dot: {
    operands: 2,
    compute: (a, b) => a * b + b * 3 + a,
    build: (a, b, { Value }) => Value.dot([a, b], [b, 3], a),
    write: (a, b) => `Value.dot([${a}, ${b}], [${b}, 3], ${a})`,
    room: anywhere,
  },
} satisfies Record<string, Operation>;

export type Op = keyof typeof operations;

/** All of their names. */
export const allOps = Object.keys(operations) as Op[];

/** Those that are written before step 7 of stage 01. */
export const opsBeforeRelu = allOps.slice(0, allOps.indexOf('relu'));

/** An operation, and the places of its operands; the second means nothing where there is only one. */
export interface Step {
  readonly op: Op;
  readonly of: readonly [number, number];
}

/** The places that a step reads: one that stands there twice, twice. */
export function placesRead({ op, of }: Step): number[] {
  return of.slice(0, operations[op].operands);
}

/** The number that a step makes of the results before it. */
export function compute({ op, of: [left, right] }: Step, results: readonly number[]): number {
  return operations[op].compute(results[left], results[right]);
}

/** The slope of a step with respect to each of the places that it reads: near enough to judge by. */
export function roughSlopes(step: Step, results: readonly number[]): number[] {
  const operands = step.of.map((place) => results[place]);
  const { compute } = operations[step.op];
  const tiny = 1e-4;
  return placesRead(step).map((_, i) => {
    const [up, down] = [tiny, -tiny].map((nudge) => operands.with(i, operands[i] + nudge));
    return (compute(up[0], up[1]) - compute(down[0], down[1])) / (2 * tiny);
  });
}
