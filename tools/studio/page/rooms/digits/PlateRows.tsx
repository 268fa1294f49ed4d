import type { Plates } from '../../../engine/digits/messages';
import { Pixels } from './Pixels';

/** What each neuron looks for, a row of pictures for each layer. */
export function PlateRows({ plates }: { plates: readonly Plates[] }) {
  return (
    <>
      {plates.map(({ title, names, pixels, limit }) => {
        return (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <p class="quiet">
              orange up to +{limit.toPrecision(2)}, blue down to −{limit.toPrecision(2)}
            </p>
            <div class={`plates ${sizeOf(names.length)}`}>
              {names.map((name, i) => (
                <figure key={name}>
                  <Pixels pixels={pixels[i]} limit={limit} words={wordsOf(name, pixels[i])} />
                  <figcaption>{name}</figcaption>
                </figure>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

/** A few plates are larger. */
function sizeOf(count: number): string {
  if (count === 1) return 'single';
  return count <= 8 ? 'few' : 'many';
}

function wordsOf(name: string, pixels: Float32Array): string {
  const [from, to] = [Math.min(...pixels), Math.max(...pixels)];
  return `${name}: from ${from.toPrecision(2)} to ${to.toPrecision(2)}, strongest for ink ${placeOf(pixels, to)}, against ink ${placeOf(pixels, from)}`;
}

/** Where in the picture a number stands. */
function placeOf(pixels: Float32Array, number: number): string {
  const i = Math.max(0, pixels.indexOf(number));
  const third = (each: number) => Math.floor((3 * each) / 28);
  const down = ['at the top', 'in the middle', 'at the bottom'][third(Math.floor(i / 28))];
  return `${down} ${['left', 'centre', 'right'][third(i % 28)]}`;
}
