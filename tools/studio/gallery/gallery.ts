import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '../../../spec/law/time-limit';
import { NotWritten } from '../../../spec/not-written';
import type { Tree } from '../../../spec/trees';
import type { Exhibit } from './exhibit';
import { filesOf } from './files';
import { lineExhibit } from './line';
import { misreadDigits } from './misread';
import { moonsExhibit } from './moons';
import { page, type Section } from './page';
import { plates } from './plates';
import { xorNeurons } from './xor-neurons';
import { large, small } from './xor-study';
import { xorWatched } from './xor-watched';

const exhibits: readonly Exhibit[] = [
  lineExhibit,
  xorWatched(small),
  xorWatched(large),
  xorNeurons(),
  moonsExhibit,
  plates,
  misreadDigits,
];

/** How long one exhibit may take, in milliseconds: a learner's engine may be slow, or never come back. */
const patience = 120_000;

/** Draws everything into `folder`, and tells of each exhibit as it is begun and done. */
export function makeGallery(
  tree: Tree,
  seed: number,
  folder: string,
  { begun, done }: { begun(title: string, place: string): void; done(section: Section): void },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sections = exhibits.map((exhibit, i) => {
    begun(exhibit.title, `${i + 1} of ${exhibits.length}`);
    const section = sectionOf(exhibit, tree, seed);
    for (const { name, bytes } of (section.shown?.pictures ?? []).flatMap(filesOf)) {
      writeFileSync(join(folder, name), bytes);
    }
    done(section);
    return section;
  });
  const whose = tree === 'katas' ? 'your katas' : 'the solutions';
  writeFileSync(join(folder, 'index.html'), page(sections, whose));
}

/** One that fails is told, and hides no other. */
function sectionOf({ title, make }: Exhibit, tree: Tree, seed: number): Section {
  try {
    return { title, shown: within(patience, () => make(tree, seed)) };
  } catch (error) {
    if (error instanceof NotWritten) return { title, missing: `Not drawn yet: ${error.message}` };
    const reason = error instanceof Error ? error.message : String(error);
    return { title, missing: `It could not be drawn: ${reason}. npm start shows what to mend.` };
  }
}
