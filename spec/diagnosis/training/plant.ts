import { join } from 'node:path';
import type { Mistake } from '../../mistakes/mistake';
import { withMistake } from '../../mistakes/mistake';
import { scriptOf } from '../../register';

/** A training with one thing changed: what it is, where, and what has to be said of it. */
export type Planted = readonly [
  stage: string,
  what: string,
  change: NonNullable<Mistake['change']>,
  said: RegExp,
];

/** The options of a network, with one more. */
export const activation = (what: string) => ['{ random }', `{ ${what}, random }`] as const;

/** A stage of the solutions with one change. */
export function plant([stage, id, change]: Planted): object {
  const file = stage === '12-ten-digits' ? 'train' : undefined;
  return withMistake(stage, { id, hint: '', change, file });
}

/** The same on an engine of another design: all that comes from stages 01 to 05 is that of `kit`. */
export function plantOn(kit: object, stage: string, [found, instead]: readonly string[]): object {
  const root = join(__dirname, '..', '..', '..', 'solutions');
  const load = (name: string): object => {
    const script = scriptOf(join(root, name, `${name.slice(3)}.ts`));
    const code = name === stage ? script.replace(found, () => instead) : script;
    const exports = {};
    new Function('exports', 'require', code)(exports, (id: string) =>
      id.includes('07-xor') ? load('07-xor') : kit,
    );
    return exports;
  };
  return { ...kit, ...load(stage) };
}
