import type { Steps } from './course';

/** A parameter: one number of a `Value`, or many of a `Tensor`. */
export interface Parameter {
  data: number | Float64Array;
  grad: number | Float64Array;
}

/** What was seen of one parameter. */
interface Seen {
  /** Its number, or its numbers as text, before the first step. */
  readonly first: string;
  last: string;
  readonly course?: Course;
}

/** What was written into one `Value`. */
interface Course {
  steps: number;
  /** The gradient with which the present step began, and what has been written over it since. */
  begun: number;
  writes: number;
  cleared: boolean;
  carried: { step: number; gradient: number }[];
  firstStep?: { gradient: number; from: number; to: number };
}

/** So many parameters are followed write by write. */
const most = 400;

/** So often a gradient must have been carried into the next step. */
const often = 3;

/** Remembers the operands of a training, of which some turn out to be the parameters of its model. */
export class Record {
  readonly #seen = new WeakMap<object, Seen>();
  readonly #undo: (() => void)[] = [];

  /** @param onStep is called when a parameter is found to have changed */
  constructor(readonly onStep: () => void) {}

  /** An operand of an operation. */
  note(operand: Parameter): void {
    // What was made from others is no parameter.
    if ((operand as { parents?: unknown[] }).parents?.length) return;
    const known = this.#seen.get(operand);
    const now = textOf(operand);
    if (!known) this.#seen.set(operand, { first: now, last: now, course: this.#follow(operand) });
    else if (known.last !== now) {
      known.last = now;
      this.onStep();
    }
  }

  /** Writes into `data` and `grad`, as they come. Where these are no fields, there is nothing to follow. */
  #follow(value: Parameter): Course | undefined {
    const { data, grad } = Object.getOwnPropertyDescriptors(value);
    if (this.#undo.length >= most || !isField(data) || !isField(grad)) return undefined;
    let [number, gradient] = [data.value as number, grad.value as number];
    const course: Course = { steps: 0, begun: gradient, writes: 0, cleared: false, carried: [] };
    Object.defineProperty(value, 'data', {
      ...{ configurable: true, enumerable: true },
      get: () => number,
      set: (next: number) => {
        if (next !== number) endStep(course, gradient, number, next);
        number = next;
      },
    });
    Object.defineProperty(value, 'grad', {
      ...{ configurable: true, enumerable: true },
      get: () => gradient,
      set: (next: number) => {
        course.writes++;
        course.cleared ||= next === 0;
        gradient = next;
      },
    });
    this.#undo.push(() => {
      Object.defineProperty(value, 'data', { ...data, value: number });
      Object.defineProperty(value, 'grad', { ...grad, value: gradient });
    });
    return course;
  }

  /** Leaves the values as they would be if nobody had looked. */
  stop(): void {
    for (const each of this.#undo) each();
  }

  /** How far a parameter has moved; not at all, if it was never seen. */
  #moveOf(parameter: Parameter): number {
    const first = this.#seen.get(parameter)?.first.split(',').map(Number) ?? [];
    const now = textOf(parameter).split(',').map(Number);
    return Math.max(0, ...first.map((number, i) => Math.abs(now[i] - number)));
  }

  /** What was seen of the parameters of each layer. */
  of(layers: readonly (readonly Parameter[])[]): Steps {
    const seenIn = (layer: readonly Parameter[]) =>
      layer.flatMap((parameter) => {
        const seen = this.#seen.get(parameter);
        const size = typeof parameter.data === 'number' ? 1 : parameter.data.length;
        return seen ? [{ ...seen, size, moved: seen.first !== textOf(parameter) }] : [];
      });
    const all = layers.map(seenIn);
    const moves = layers.flat().map((parameter) => this.#moveOf(parameter));
    const courses = all.flat().flatMap(({ course }) => course ?? []);
    const firstSteps = courses.flatMap(({ firstStep }) => firstStep ?? []);
    const isUphill = firstSteps.every(({ gradient, from, to }) => (to - from) * gradient > 0);
    return {
      layers: all.map((layer) => ({
        seen: total(layer),
        moved: total(layer.filter(({ moved }) => moved)),
      })),
      farthest: Math.max(...moves),
      leftOver: courses.find(({ carried }) => carried.length >= often)?.carried[0],
      uphill: isUphill ? firstSteps[0] : undefined,
    };
  }
}

function total(parameters: readonly { readonly size: number }[]): number {
  return parameters.reduce((sum, { size }) => sum + size, 0);
}

/** Whether a property is a field that holds a number, and may be made to tell. */
function isField(field?: PropertyDescriptor): field is PropertyDescriptor {
  return Boolean(field?.configurable && field.writable) && typeof field?.value === 'number';
}

/** The number of a parameter has changed: a step, and the beginning of the next. */
function endStep(course: Course, gradient: number, from: number, to: number): void {
  course.steps++;
  if (course.steps === 1 && gradient !== 0) course.firstStep = { gradient, from, to };
  const { begun, writes, cleared, steps } = course;
  if (steps > 1 && begun !== 0 && writes > 0 && !cleared) {
    course.carried.push({ step: steps, gradient: begun });
  }
  Object.assign(course, { begun: gradient, writes: 0, cleared: false });
}

function textOf({ data }: Parameter): string {
  if (typeof data === 'number') return String(data);
  // A few of many, because all of them take long: a step changes nearly all.
  const stride = Math.ceil(data.length / 50);
  return Array.from({ length: Math.ceil(data.length / stride) }, (_, i) => data[i * stride]).join();
}
