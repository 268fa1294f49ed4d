import type { Value } from '../../contract';
import { type MLPOptions, type Planted, through, withModel, type X } from './plant';

/** Wrong networks, and what has to be said of them. */
export const models: readonly Planted[] = [
  [
    'the outputs are those of a network without its last layer',
    (kit) => withModel(kit, (model) => ({ forward: (x) => through(model.layers.slice(0, -1), x) })),
  ],
  [
    'the outputs are those of the first layer alone',
    (kit) => withModel(kit, ({ layers }) => ({ forward: (x) => layers[0].forward(x) })),
  ],
  [
    'whose layers stand in reverse order',
    (kit) =>
      withModel(kit, ({ layers }) => ({ forward: (x) => through([...layers].reverse(), x) })),
  ],
  [
    'the outputs are those of the last layer reading x itself',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        forward: (x) => layers.map((layer) => layer.forward(x)).at(-1) as Value[],
      })),
  ],
  [
    'innerActivation is used in every layer',
    (kit) =>
      withModel(
        kit,
        () => ({}),
        (given) => ({ ...given, finalActivation: given.innerActivation ?? 'tanh' }),
      ),
  ],
  [
    'without an activation inside',
    (kit) =>
      withModel(
        kit,
        () => ({}),
        (given) => ({ ...given, innerActivation: 'linear' }),
      ),
  ],
  [
    'innerActivation and finalActivation are exchanged',
    (kit) =>
      withModel(
        kit,
        () => ({}),
        ({ random, innerActivation = 'tanh', finalActivation = 'linear' }) => ({
          random,
          innerActivation: finalActivation,
          finalActivation: innerActivation,
        }),
      ),
  ],
  [
    'no gradient reaches what is before the last layer',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        forward: (x) =>
          layers.reduce<X>(
            (signal, layer, i) =>
              layer.forward(i === 0 ? signal : (signal as Value[]).map(({ data }) => data)),
            x,
          ) as Value[],
      })),
  ],
  [
    'model.parameters() leaves the last layer out',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        parameters: () => layers.slice(0, -1).flatMap((layer) => layer.parameters()),
      })),
  ],
  [
    'model.parameters() lists everything twice',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        parameters: () => [...layers, ...layers].flatMap((layer) => layer.parameters()),
      })),
  ],
  [
    'the last is missing',
    (kit) => {
      class Own extends kit.MLP {
        constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
          super(inputs, sizes.length > 1 ? sizes.slice(0, -1) : sizes, options);
        }
      }
      return { ...kit, MLP: Own };
    },
  ],
];
