import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { StageResult } from '../law/result';
import { writeWhole } from './whole';

/** What is remembered between two commands. */
export interface Memory {
  /** The seed of the last run: a hint has to be about what was seen last. */
  readonly seed?: number;
  /** How many hints of a step were shown: `{ '01-value 2': 1 }`. */
  readonly hints: Readonly<Record<string, number>>;
  /** What came of each stage when it was tried last. */
  readonly stages: Readonly<Record<string, Remembered>>;
  /** The fingerprints of earlier stages in which a quick look found nothing wrong. */
  readonly sound: Readonly<Record<string, string>>;
}

/** A result, and what the files were like that it was found in. */
export interface Remembered {
  readonly fingerprint: string;
  readonly result: StageResult;
}

const file = join(__dirname, '..', '..', 'out', 'memory');
const nothing: Memory = { hints: {}, stages: {}, sound: {} };

/** What was remembered; nothing, if it cannot be read. */
export function recall(): Memory {
  try {
    return { ...nothing, ...deserialize(readFileSync(file)) };
  } catch {
    return nothing;
  }
}

/** Adds to it. */
export function remember(more: Partial<Memory>): void {
  writeWhole(file, serialize({ ...recall(), ...more }));
}
