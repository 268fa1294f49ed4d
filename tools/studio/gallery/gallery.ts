import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits } from '../../../datasets/mnist';
import { within } from '../../../spec/law/time-limit';
import { NotWritten } from '../../../spec/not-written';
import { implementationOf, type Tree } from '../../../spec/trees';
import type { Exhibit, Source } from './exhibit';
import { exhibits } from './exhibits';
import { filesOf } from './files';
import { page, type Section } from './page';

/** How long one exhibit may take, in milliseconds: a learner's engine may be slow, or never come back. */
const patience = 120_000;

/** The stages of a tree, and the digits of the package. */
export function sourceOf(tree: Tree): Source {
  return { stage: (name) => implementationOf(tree, name), digits };
}

/** Draws everything of somebody's into `folder`, and tells of each exhibit as it is begun and done. */
export function makeGallery(
  source: Source,
  whose: string,
  seed: number,
  folder: string,
  { begun, done }: { begun(title: string, place: string): void; done(section: Section): void },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sections = exhibits.map((exhibit, i) => {
    begun(exhibit.title, `${i + 1} of ${exhibits.length}`);
    const section = sectionOf(exhibit, source, seed);
    for (const { name, bytes } of (section.shown?.pictures ?? []).flatMap(filesOf)) {
      writeFileSync(join(folder, name), bytes);
    }
    done(section);
    return section;
  });
  writeFileSync(join(folder, 'index.html'), page(sections, whose));
}

/** One that fails is told, and hides no other. */
function sectionOf({ title, make }: Exhibit, source: Source, seed: number): Section {
  try {
    return { title, shown: within(patience, () => make(source, seed)) };
  } catch (error) {
    if (error instanceof NotWritten) return { title, missing: `Not drawn yet: ${error.message}` };
    const reason = error instanceof Error ? error.message : String(error);
    return { title, missing: `It could not be drawn: ${reason}. npm start shows what to mend.` };
  }
}
