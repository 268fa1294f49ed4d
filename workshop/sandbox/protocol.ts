import type { CompiledFile } from './compile';

/** The first line to a child: the code, and which modules are what is asked. */
export interface Opening {
  readonly id: string;
  /** Known to this process and the questions, and to nothing else in the child. */
  readonly secret: string;
  /** By stage and file: `01-value/value.ts`. */
  readonly modules: Readonly<Record<string, CompiledFile>>;
  /** `01-value/value`, the earliest first. */
  readonly load: readonly string[];
  /** How long loading may take. */
  readonly seconds: number;
}

/** Every other line: what is asked, and how long it may take. */
export interface Asking {
  readonly id: string;
  readonly ask: string;
  readonly milliseconds: number;
  /** Whether it is asked in a realm that has been asked nothing before. */
  readonly anew: boolean;
}

export type Line = Opening | Asking;
