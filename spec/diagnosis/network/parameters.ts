import { flat, type Layers, patterns } from './listings';
import type { Making } from './parts';
import type { Listed } from './structure';

/** What `parameters()` does wrong with every object that was made: the first sentence that fits, if it is alone. */
export function slipInParameters(
  made: readonly { readonly given: Making; readonly parameters?: Listed }[],
): string | undefined {
  if (made.some(({ parameters }) => parameters === undefined)) return undefined;
  const right = made.every(({ given, parameters }) => isSame(parameters, flat(layersOf(given))));
  if (right) return undefined;
  const { kind } = made[0].given;
  const fitting = patterns.filter(
    ({ of, listed }) =>
      (of?.includes(kind) ?? true) &&
      made.every(({ given, parameters }) => isSame(parameters, listed(layersOf(given)))),
  );
  const says = new Set(fitting.map((pattern) => pattern.says));
  if (says.size !== 1) return undefined;
  const said = kind === 'layer' ? fitting[0].says.replace(' of each layer', '') : fitting[0].says;
  return `${kind}.parameters() ${said}.`;
}

function layersOf({ inputs, sizes }: Making): Layers {
  let next = 0;
  const take = () => next++;
  return sizes.map((size, i) => {
    const width = i === 0 ? inputs : sizes[i - 1];
    return Array.from({ length: size }, () => {
      const weights = Array.from({ length: width }, take);
      return { weights, bias: take() };
    });
  });
}

function isSame(one: Listed | undefined, other: Listed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
