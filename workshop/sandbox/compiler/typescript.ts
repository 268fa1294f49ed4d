import type * as TypeScript from 'typescript';

/** The compiler, from where the parent says: the child finds no packages by itself. */
export const ts: typeof TypeScript = require(process.argv[2]);
