/**
 * All numbers live in one arena of typed arrays, and a `Value` is no more than a place in it, with
 * `data` and `grad` as accessors. `backward` walks the arena from the root's place downwards and
 * touches no object. The arena only grows: a place is never used again.
 */
import { Column } from './column';
import * as curves from './curves';
import { requireEqual } from './lengths';
import { depthFirst } from './orders';

const values: Value[] = [];
const data = new Column();
const grad = new Column();
/** Where a value's edges begin; they end where the next value's begin. */
const firstEdge = new Column();
const edgeParent = new Column();
const edgeSlope = new Column();
/** 1 from when `backward` reaches a value until it has been there, otherwise 0. */
const reached = new Column();
firstEdge.push(0);

/** A place in the arena. */
export class Value {
  readonly place: number;

  constructor(
    number: number,
    parents: readonly Value[] = [],
    localGradients: readonly number[] = [],
  ) {
    this.place = data.push(number);
    grad.push(0);
    reached.push(0);
    values.push(this);
    parents.forEach((parent, i) => {
      edgeParent.push(parent.place);
      edgeSlope.push(localGradients[i]);
    });
    firstEdge.push(edgeParent.length);
  }

  get data(): number {
    return data.at[this.place];
  }

  set data(number: number) {
    data.at[this.place] = number;
  }

  get grad(): number {
    return grad.at[this.place];
  }

  set grad(number: number) {
    grad.at[this.place] = number;
  }

  get parents(): readonly Value[] {
    return edgesOf(this, edgeParent).map((place) => values[place]);
  }

  get localGradients(): readonly number[] {
    return edgesOf(this, edgeSlope);
  }

  add(that: Value | number): Value {
    const other = asValue(that);
    return new Value(this.data + other.data, [this, other], [1, 1]);
  }

  sub(that: Value | number): Value {
    const other = asValue(that);
    return new Value(this.data - other.data, [this, other], [1, -1]);
  }

  mul(that: Value | number): Value {
    const other = asValue(that);
    return new Value(this.data * other.data, [this, other], [other.data, this.data]);
  }

  div(that: Value | number): Value {
    const other = asValue(that);
    const quotient = this.data / other.data;
    return new Value(quotient, [this, other], [1 / other.data, -quotient / other.data]);
  }

  neg(): Value {
    return new Value(-this.data, [this], [-1]);
  }

  pow(exponent: number): Value {
    const { f, derivative } = curves.power(exponent);
    return this.map(f, derivative);
  }

  exp(): Value {
    return this.map(curves.exp.f, curves.exp.derivative);
  }

  log(): Value {
    return this.map(curves.log.f, curves.log.derivative);
  }

  tanh(): Value {
    return this.map(curves.tanh.f, curves.tanh.derivative);
  }

  sigmoid(): Value {
    return this.map(curves.sigmoid.f, curves.sigmoid.derivative);
  }

  relu(): Value {
    return this.map(curves.relu.f, curves.relu.derivative);
  }

  leakyRelu(slope = 0.01): Value {
    const { f, derivative } = curves.leaky(slope);
    return this.map(f, derivative);
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return new Value(f(this.data), [this], [derivative(this.data)]);
  }

  static dot(weights: readonly Value[], inputs: readonly (Value | number)[], bias?: Value): Value {
    requireEqual(weights.length, inputs.length);
    const factors = inputs.map(asValue);
    const parents = [...weights, ...factors];
    const slopes = [...factors, ...weights].map((factor) => factor.data);
    let sum = 0;
    for (const [i, weight] of weights.entries()) sum += weight.data * slopes[i];
    if (!bias) return new Value(sum, parents, slopes);
    return new Value(sum + bias.data, [...parents, bias], [...slopes, 1]);
  }
}

/** Parents before children, the root last. */
export const topologicalOrder = depthFirst;

/** From the root's place downwards: parents always have lower places than their children. */
export function backward(root: Value): void {
  let waiting = reach(root.place);
  grad.at[root.place] += 1;
  for (let place = root.place; waiting > 0; place--) {
    if (reached.at[place] === 0) continue;
    reached.at[place] = 0;
    waiting--;
    for (let edge = firstEdge.at[place]; edge < firstEdge.at[place + 1]; edge++) {
      const parent = edgeParent.at[edge];
      waiting += reach(parent);
      grad.at[parent] += edgeSlope.at[edge] * grad.at[place];
    }
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (const { place } of values) grad.at[place] = 0;
}

/** Marks a place, clears the gradient that an inner value has from before, and says if it is new. */
function reach(place: number): number {
  if (reached.at[place] === 1) return 0;
  reached.at[place] = 1;
  if (firstEdge.at[place] < firstEdge.at[place + 1]) grad.at[place] = 0;
  return 1;
}

function edgesOf({ place }: Value, column: Column): number[] {
  return [...column.at.subarray(firstEdge.at[place], firstEdge.at[place + 1])];
}

function asValue(that: Value | number): Value {
  return typeof that === 'number' ? new Value(that) : that;
}
