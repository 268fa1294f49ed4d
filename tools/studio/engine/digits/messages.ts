import type { Failure } from '../messages';

/** 0 against 1 with the scalar engine, or all ten digits with the tensors. */
export type Task = 'two' | 'ten';

/** The digits of a task. */
export const digitsOf: Readonly<Record<Task, readonly number[]>> = {
  two: [0, 1],
  ten: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

/** A pass is told of in so many parts; training stops between two of them. */
export const parts = 4;

/** The most passes. */
export const mostEpochs = 20;

/** What the page says. */
export type ToDigits =
  /** A network of this task and seed, trained for so many epochs; one that was trained more begins anew. */
  | { readonly kind: 'train'; readonly task: Task; readonly seed: number; readonly epochs: number }
  /** Stop after the part at hand. */
  | { readonly kind: 'pause' }
  /** What does the network say of this picture? */
  | { readonly kind: 'read'; readonly pixels: readonly number[] };

/** What the page is told. */
export type FromDigits =
  | Loading
  | Progress
  | Report
  | { readonly kind: 'answer'; readonly probabilities: readonly number[] };

/** How many digits' pictures are there. */
export interface Loading {
  readonly kind: 'loading';
  readonly loaded: number;
  readonly of: number;
}

/** What takes longer than a second. */
export interface Progress {
  readonly kind: 'progress';
  readonly doing: 'learning' | 'reading' | 'looking inside';
  readonly done: number;
  readonly of: number;
}

/** How training stands. */
export interface Report {
  readonly kind: 'report';
  readonly task: Task;
  readonly seed: number;
  /** Whether it goes on. */
  readonly isTraining: boolean;
  readonly pictures: { readonly train: number; readonly test: number };
  /** The first is the network as it began. */
  readonly history: readonly Point[];
  /** How long the last whole pass took, with looking at it, in milliseconds. */
  readonly took?: number;
  readonly exam: Exam;
  /** What the neurons look for. Not with every report, for it takes time to make and to draw. */
  readonly plates?: readonly Plates[] | Failure;
}

/** A part of a pass. */
export interface Point {
  /** Passes so far. */
  readonly epochs: number;
  /** The mean loss of its batches, and how much it got right, both before the updates. */
  readonly loss?: number;
  readonly accuracy?: number;
  /** How many of the test's pictures are right after it, from 0 to 1. */
  readonly unseen: number;
}

/** How the test's pictures are read. */
export interface Exam {
  /** How often each digit was taken for each: a row for each true digit. */
  readonly confusion: readonly (readonly number[])[];
  readonly wrong: number;
  /** Of those, the ones of which the network was surest. */
  readonly misread: readonly Misread[];
}

/** A picture that was taken for another digit. */
export interface Misread {
  readonly pixels: Float32Array;
  readonly digit: number;
  readonly takenFor: number;
  readonly probability: number;
}

/** What each neuron of a layer looks for: a number for each pixel. */
export interface Plates {
  readonly title: string;
  readonly names: readonly string[];
  readonly pixels: readonly Float32Array[];
  /** The number that is farthest from 0. */
  readonly limit: number;
}
