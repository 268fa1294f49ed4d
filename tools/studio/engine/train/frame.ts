import type { Measure } from './look';
import type { Loss, Settings } from './settings';

export const speeds = ['gathering', 'slow', 'fast'] as const;
/** One epoch a frame; more and more; as many as fit. */
export type Speed = (typeof speeds)[number];

/** What training is to do next; a number is how many batches in all. */
export type Goal = 'play' | 'pause' | 'step' | 'epoch' | number;

/** From the page: settings begin anew. */
export interface ToTrain {
  readonly settings?: Settings;
  readonly speed?: Speed;
  readonly goal?: Goal;
}

/** One network as it is now. */
export interface NetworkFrame {
  readonly loss: Loss;
  /** What each neuron says at `columns` by `columns` places (of a line: in one row), the output last. */
  readonly columns: number;
  readonly maps: Float32Array;
  /** Neuron by neuron, the weights and then the bias. */
  readonly parameters: Float64Array;
  readonly training: Measure;
  readonly unseen: Measure;
  /** What does not go well, and why. */
  readonly symptom?: string;
}

/** All that is drawn at a time. */
export interface Frame {
  /** Batches so far. */
  readonly done: number;
  readonly perEpoch: number;
  readonly isPlaying: boolean;
  /** Epochs a second, or 0. */
  readonly rate: number;
  readonly networks: readonly NetworkFrame[];
}

/** How many epochs are trained before the next frame, if there is time. */
export function mostAtOnce(speed: Speed, epoch: number): number {
  if (speed === 'fast') return Number.POSITIVE_INFINITY;
  return speed === 'slow' ? 1 : 1 + Math.floor(epoch / 50);
}
