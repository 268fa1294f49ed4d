import { limits } from '../../../engine/train/settings';

interface Props {
  readonly layers: readonly number[];
  change(layers: readonly number[]): void;
}

/** How many hidden layers, and how many neurons in each. */
export function Layers({ layers, change }: Props) {
  const [least, most] = limits.width;
  const resize = (i: number, width: number) =>
    change(layers.with(i, Math.min(most, Math.max(least, width))));
  return (
    <div class="layers">
      {layers.length === 0 && <p class="hint">No hidden layer: one neuron alone.</p>}
      {layers.map((width, i) => {
        const name = `Layer ${i + 1}`;
        return (
          <div key={i} class="choice">
            <span>{name}</span>
            <span class="width">
              <button
                type="button"
                aria-label={`${name}: one neuron fewer`}
                disabled={width === least}
                onClick={() => resize(i, width - 1)}
              >
                −
              </button>
              <output aria-label={`${name}: neurons`}>{width}</output>
              <button
                type="button"
                aria-label={`${name}: one neuron more`}
                disabled={width === most}
                onClick={() => resize(i, width + 1)}
              >
                +
              </button>
            </span>
          </div>
        );
      })}
      <div class="width">
        <button
          type="button"
          disabled={layers.length === limits.layers[1]}
          onClick={() => change([...layers, layers.at(-1) ?? 4])}
        >
          Add a layer
        </button>
        <button
          type="button"
          disabled={layers.length === 0}
          onClick={() => change(layers.slice(0, -1))}
        >
          Remove one
        </button>
      </div>
    </div>
  );
}
