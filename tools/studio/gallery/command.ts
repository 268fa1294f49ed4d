import { join, relative } from 'node:path';
import { given, refuse } from '../../cli/arguments';
import { wrapText } from '../../cli/hint';
import { root } from '../../cli/stages';
import type { Shown } from './exhibit';
import { makeGallery, sourceOf } from './gallery';

const example = 'npm run gallery -- --solutions --seed=2';

/** `npm run gallery`: the pictures of your networks; `-- --solutions`: those of the solutions. */
function main(): void {
  const { values } = given(
    { solutions: { type: 'boolean' }, seed: { type: 'string', default: '1' } },
    example,
    0,
  );
  if (!/^\d+$/.test(values.seed)) {
    refuse(`A seed is a whole number, not “${values.seed}”. For example: ${example}`);
  }
  const folder = join(root, 'out', 'gallery');
  const [tree, whose] = values.solutions
    ? (['solutions', 'the solutions'] as const)
    : (['katas', 'your katas'] as const);
  makeGallery(sourceOf(tree), whose, Number(values.seed), folder, {
    begun: (title, place) => console.log(`\n${place} · ${title}\n`),
    done: ({ shown, missing }) => {
      if (missing) console.log(wrapText(missing));
      if (shown) {
        console.log(
          [shown.terminal(), ...shown.text.map(wrapText), ...figures(shown)].join('\n\n'),
        );
      }
    },
  });
  console.log(`\nDrawn in ${relative(process.cwd(), folder)}: open index.html in a browser.`);
}

/** A table as lines, one a figure, which also a narrow terminal and a screen reader can show. */
function figures({ table: [head, ...rows] = [[]] }: Shown): string[] {
  return rows.map(([name, ...cells]) =>
    [name, ...cells.map((cell, i) => `  ${head[i + 1]}: ${cell}`)].join('\n'),
  );
}

main();
