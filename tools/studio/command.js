require('../cli/ready');
const { join, relative } = require('node:path');
const { root } = require('../cli/run');
const { wrapText } = require('../../spec/law/wrap');
const { loadTypeScript } = require('../../spec/typescript');

/** `npm run gallery`: the pictures of your networks; `-- --solutions`: those of the solutions. */
function main(given) {
  const words = given.map((each) => each.replace(/^--/, ''));
  const unknown = words.find((word) => word !== 'solutions' && !/^seed=\d+$/.test(word));
  if (unknown !== undefined) {
    console.error(`“${unknown}” is unknown. For example: npm run gallery -- --solutions --seed=2`);
    process.exitCode = 1;
    return;
  }
  loadTypeScript();
  const { makeGallery } = require('./gallery.ts');
  const tree = words.includes('solutions') ? 'solutions' : 'katas';
  const seed = Number(words.find((word) => word.startsWith('seed='))?.slice(5) ?? 1);
  const folder = join(root, 'gallery');
  makeGallery(tree, seed, folder, {
    begun: (title, place) => console.log(`\n${place} · ${title}\n`),
    done: ({ shown, missing }) => {
      if (missing) console.log(wrapText(missing));
      if (shown)
        console.log([shown.terminal, ...shown.text.map(wrapText), ...figures(shown)].join('\n\n'));
    },
  });
  console.log(`\nDrawn in ${relative(process.cwd(), folder)}: open index.html in a browser.`);
}

/** A table as lines, one a figure, which also a narrow terminal and a screen reader can show. */
function figures({ table: [head, ...rows] = [] }) {
  return rows.map(([name, ...cells]) =>
    [name, ...cells.map((cell, i) => `  ${head[i + 1]}: ${cell}`)].join('\n'),
  );
}

main(process.argv.slice(2));
