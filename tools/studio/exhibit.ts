import type { Tree } from '../../spec/trees';

/** A picture file, and what it shows in words, for those who do not see it. */
export interface Picture {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
  /** How to read it. */
  readonly caption: string;
  /** The last frame of an animation, for those who want nothing to move. */
  readonly still?: { readonly file: string; readonly bytes: Uint8Array };
}

/** What the gallery shows of one task. */
export interface Shown {
  /** Paragraphs: what was done, and what came of it. */
  readonly text: readonly string[];
  /** Figures, the head first. */
  readonly table?: readonly (readonly string[])[];
  readonly pictures: readonly Picture[];
  /** The same for a terminal. */
  readonly terminal: string;
}

/** One task of the gallery, and how it is made from somebody's code. */
export interface Exhibit {
  readonly title: string;
  make(tree: Tree, seed: number): Shown;
}
