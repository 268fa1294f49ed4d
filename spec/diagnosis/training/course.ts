import { rSquaredOf } from '../../law/numbers';
import type { Straight } from './superposition';

/** One training as it was seen from outside. Plain data, so that it may come through any door. */
export interface Course {
  /** The losses and the accuracies of the history. */
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  /** `y` of some of the examples that were learned from, and the outputs for each, after training. */
  readonly labels: readonly number[];
  readonly outputs: readonly (readonly number[])[];
  /** The first outputs far outside the examples, where nothing but the last activation bounds them. */
  readonly farAway: readonly number[];
  readonly straight: Straight;
  /** How many neurons each layer has, if the model tells. */
  readonly sizes?: readonly number[];
  readonly steps: Steps;
  readonly reading: Reading;
  /** Of tensors: a gradient that holds more than its batch. */
  readonly stale?: Stale;
  /** The option `finalActivation`, if `train` was given one by its name. */
  readonly finalActivation?: string;
}

/** What was seen of the parameters of the returned model while it was trained. */
export interface Steps {
  /** For each layer (all of the model, if it has none to show) what came of those that were seen. */
  readonly layers: readonly { readonly seen: number; readonly moved: number }[];
  /** The longest way that one of them has moved. */
  readonly farthest: number;
  /** A gradient that a backward pass began with, left over from the steps before. */
  readonly leftOver?: { readonly step: number; readonly gradient: number };
  /** A parameter whose first step went the same way as its gradient, if all of them did. */
  readonly uphill?: { readonly gradient: number; readonly from: number; readonly to: number };
}

/** How the examples were read. */
export interface Reading {
  readonly count: number;
  /** How many of them were never looked at. */
  readonly unread: number;
  /** Whether every pass took them in the order in which they were given, with steps in between. */
  readonly asGiven: boolean;
}

/** From how many pictures a gradient holds something in the end. */
export interface Stale {
  readonly held: number;
  readonly of: number;
}

/** A sentence that is true of a training, if it has the symptom. */
export type Symptom = (course: Course) => string | undefined;

/** Whether `y` is a class, as in all tasks but the line. */
export function hasClasses({ labels }: Course): boolean {
  return labels.every((y) => Number.isInteger(y) && y >= 0);
}

/** The first output for each of the examples. */
export function scoresOf({ outputs }: Course): number[] {
  return outputs.map(([score]) => score);
}

/** Whether several outputs compete, one for each class. */
export function hasLogits(course: Course): boolean {
  return hasClasses(course) && Math.max(...course.labels) > 1;
}

/** From 0 to 1, how well a network answers what it was trained on: accuracy, or R² of a line. */
export function learned(course: Course): number {
  const { labels, outputs } = course;
  if (!hasClasses(course)) return rSquaredOf(scoresOf(course), labels);
  const right = labels.filter((y, i) =>
    hasLogits(course)
      ? outputs[i].indexOf(Math.max(...outputs[i])) === y
      : outputs[i][0] > 0 === y > 0,
  );
  return right.length / labels.length;
}

/** JSON knows no NaN and no infinity. */
export function written(course: Course): string {
  return JSON.stringify(course, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value,
  );
}

/** What `written` wrote. */
export function readCourse(text: string): Course {
  return JSON.parse(text, (_, value) =>
    typeof value?.number === 'string' ? Number(value.number) : value,
  );
}
