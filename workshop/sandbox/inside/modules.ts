import { placeOf } from './place-of';

/** A module as Node wraps it, with a `require` that knows the person's own and the given files. */
export type Body = (exports: object, require: (name: string) => object, module: object) => void;

/** The modules of a stage: `01-value/value`, `datasets/random`. */
export class Modules {
  readonly #bodies = new Map<string, Body>();
  readonly #made = new Map<string, { exports: object }>();

  /** Adds one that is there already. */
  give(name: string, exports: object): void {
    this.#made.set(name, { exports });
  }

  /** Adds one that is evaluated when it is first required. */
  add(name: string, body: Body): void {
    this.#bodies.set(name, body);
  }

  /** What a module exports. @throws {Error} if there is none of that name, and whatever it throws */
  require(name: string): object {
    const known = this.#made.get(name);
    if (known) return known.exports;
    const body = this.#bodies.get(name);
    if (!body) throw new Error(`There is no file ${name}.ts.`);
    const module = { exports: {} };
    this.#made.set(name, module);
    body(module.exports, (path) => this.require(placeOf(name, path)), module);
    return module.exports;
  }
}
