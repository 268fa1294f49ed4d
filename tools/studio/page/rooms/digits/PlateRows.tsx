import { side } from '../../../../../datasets/split';
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
  let [least, most] = [0, 0];
  for (let i = 1; i < pixels.length; i++) {
    if (pixels[i] < pixels[least]) least = i;
    if (pixels[i] > pixels[most]) most = i;
  }
  const [from, to] = [pixels[least], pixels[most]].map((each) => each.toPrecision(2));
  return `${name}: from ${from} to ${to}, strongest for ink ${placeOf(most)}, against ink ${placeOf(least)}`;
}

/** Where in the picture a pixel is. */
function placeOf(pixel: number): string {
  const third = (each: number) => Math.floor((3 * each) / side);
  const down = ['at the top', 'in the middle', 'at the bottom'][third(Math.floor(pixel / side))];
  return `${down} ${['left', 'centre', 'right'][third(pixel % side)]}`;
}
