import { parseHTML } from 'linkedom';
import { splitDigits } from '../../../datasets/split';
import { dark, light } from '../drawing/colours';
import type { Exhibit, Source } from '../gallery/exhibit';
import { exhibits } from '../gallery/exhibits';
import { loadDigits } from './digits/load';
import { type Failure, failureOf } from './messages';
import { breathe, type Room, type Stages } from './room';

/** What the page asks for. */
export interface Wanted {
  readonly seed: number;
  readonly theme: 'light' | 'dark';
}

/** One exhibit, as the page shows it; or the name of the one that is being made. */
export type Shown = Making | Made;

interface Making {
  readonly making: string;
  readonly place: string;
}

/** An exhibit with its pictures as the text of SVGs; several frames are an animation. */
export interface Made {
  readonly title: string;
  readonly text: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly pictures: readonly {
    readonly frames: readonly string[];
    readonly alt: string;
    readonly caption: string;
  }[];
  readonly failure?: Failure;
}

/** The room of the gallery: what `npm run gallery` draws, from the same code. */
export const openGallery: Room<Wanted, Shown> = (stages, tell) => {
  let last: Wanted | undefined;
  return async (wanted) => {
    last = wanted;
    const source = await sourceOf(stages);
    for (const [i, exhibit] of exhibits.entries()) {
      if (last !== wanted) return;
      tell({ making: exhibit.title, place: `${i + 1} of ${exhibits.length}` });
      await breathe();
      tell(made(exhibit, source, wanted));
      await breathe();
    }
  };
};

/** All that exhibits need, loaded before: they wait for nothing. What fails does so where it is used. */
async function sourceOf(stages: Stages): Promise<Source> {
  const kit = ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'];
  const names = [...kit, '06-linear', '08-moons', '09-mnist', '10-look-inside'];
  const loaded = new Map<string, () => object>();
  for (const name of names) {
    try {
      const module = (await stages[name]()) as object;
      loaded.set(name, () => module);
    } catch (error) {
      loaded.set(name, () => {
        throw error;
      });
    }
  }
  const pictures = await loadDigits([0, 1], () => {});
  const stage = (name: string) => loaded.get(name)?.();
  return {
    stage: (name) => Object.assign({}, ...kit.map(stage), stage(name)),
    digits: (wanted) => splitDigits(wanted.map((digit) => pictures[digit])),
  };
}

/** One that fails is told, and hides no other. */
function made({ title, make }: Exhibit, source: Source, { seed, theme }: Wanted): Made {
  // Plot and the drawings make and append elements, which is as much of a document as this is.
  const { document } = parseHTML('<html></html>') as unknown as { document: Document };
  const look = { document, theme: theme === 'dark' ? dark : light };
  try {
    const { text, table, pictures } = make(source, seed);
    return {
      title,
      text,
      table,
      pictures: pictures.map(({ frames, alt, caption }) => ({
        frames: frames.map((draw) => draw(look).outerHTML),
        alt,
        caption,
      })),
    };
  } catch (error) {
    return { title, text: [], pictures: [], failure: failureOf(error) };
  }
}
