import { mostEpochs, parts, type Task } from '../../../engine/digits/messages';
import { readStrokes, type Stroke } from './strokes';

/** What the address says of this room. */
export interface Settings {
  readonly task: Task;
  readonly seed: number;
  /** How long the network has been trained. */
  readonly epochs: number;
  readonly strokes: readonly Stroke[];
}

const mostSeed = 2 ** 31 - 1;

/** Reads the address; what makes no sense is as if it were not there. */
export function settingsOf(state: Readonly<Record<string, string>>): Settings {
  return {
    task: state.task === 'ten' ? 'ten' : 'two',
    seed: seedOf(state.seed),
    epochs: epochsOf(state.epochs),
    strokes: readStrokes(state.strokes),
  };
}

/** A whole number from 0, or 1 where there is none. */
export function seedOf(text: string | undefined): number {
  const seed = Number(text || 1);
  return Number.isInteger(seed) && seed >= 0 && seed <= mostSeed ? seed : 1;
}

/** Training stops only between two parts of an epoch. */
function epochsOf(text: string | undefined): number {
  const epochs = Number(text || 0);
  if (!(epochs >= 0 && epochs <= mostEpochs)) return 0;
  return Math.floor(epochs * parts) / parts;
}
