import type { Digits } from '../../../datasets/split';
import type { Look } from '../drawing/look';

/** A picture, and what it shows in words, for those who do not see it. */
export interface Picture {
  /** Of its files, without what comes after the dot. */
  readonly name: string;
  /** One, or the moments of an animation. */
  readonly frames: readonly ((look: Look) => SVGSVGElement)[];
  readonly alt: string;
  /** How to read it. */
  readonly caption: string;
}

/** What the gallery shows of one task. */
export interface Shown {
  /** Paragraphs: what was done, and what came of it. */
  readonly text: readonly string[];
  /** Figures, the head first. */
  readonly table?: readonly (readonly string[])[];
  readonly pictures: readonly Picture[];
  /** The same for a terminal. */
  terminal(): string;
}

/** What exhibits are made from: somebody's stages, and the pictures of digits. */
export interface Source {
  /** @throws NotWritten, or whatever the stage does when it is loaded */
  stage(name: string): object;
  digits(wanted: readonly number[]): Digits;
}

/** One task of the gallery, and how it is made from somebody's code. */
export interface Exhibit {
  readonly title: string;
  make(source: Source, seed: number): Shown;
}
