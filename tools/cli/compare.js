require('./ready');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { DIFF_DELETE, DIFF_INSERT, diffLinesRaw, diffLinesUnified } = require('jest-diff');
const { nextLawOf } = require('./results');
const { root, run, stageFrom } = require('./run');
const { speedOf } = require('./speed');
const { wrap } = require('../../spec/law/wrap');

/** `npm run compare 03-mlp`: a learner's file beside the solution, once every law of the stage holds. */
async function main(args) {
  const peek = args.includes('--peek');
  const name = stageFrom(
    args.find((each) => !each.startsWith('-')),
    'npm run compare 03-mlp',
  );
  const stage = await run(name);
  const done = !stage.failure && stage.laws.every(({ state }) => state === 'holds');
  if (!done && !peek) {
    const next = stage.failure ? 'it cannot be read' : nextLawOf(stage).title;
    console.log(
      `${name} is not finished yet: ${next}\nTo look at the solution all the same: npm run compare -- ${name} --peek`,
    );
    return;
  }
  if (!done) console.log(`A peek at the solution: ${name} is not finished yet.\n`);
  const [yours, theirs] = ['katas', 'solutions'].map((tree) =>
    readFileSync(join(root, tree, name, `${name.slice(3)}.ts`), 'utf8')
      .trimEnd()
      .split(/\r?\n/),
  );
  const columns = process.stdout.columns ?? 80;
  console.log(
    columns >= 140
      ? sideBySide(yours, theirs, Math.floor((columns - 3) / 2))
      : unified(yours, theirs),
  );
  console.log(
    `\nLines that are not blank: ${linesIn('katas', name)} in yours, ${linesIn('solutions', name)} in the solution.`,
  );
  const speed = done && speedOf(name);
  if (speed) console.log(wrap(speed));
}

/** Of all files of a stage but its test. */
function linesIn(tree, name) {
  const folder = join(root, tree, name);
  const files = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  return lines.filter((line) => line.trim() !== '').length;
}

function unified(yours, theirs) {
  return diffLinesUnified(yours, theirs, {
    aAnnotation: 'yours',
    bAnnotation: 'solution',
    expand: true,
  });
}

/** Lines that are the same stand side by side; between them, what is only yours or only the solution's. */
function sideBySide(yours, theirs, width) {
  const rows = [
    ['yours', 'solution', ' '],
    ['', '', ' '],
  ];
  let left = [];
  let right = [];
  const flush = () => {
    for (let i = 0; i < Math.max(left.length, right.length); i++)
      rows.push([left[i] ?? '', right[i] ?? '', '│']);
    [left, right] = [[], []];
  };
  for (const { 0: kind, 1: line } of diffLinesRaw(yours, theirs)) {
    if (kind === DIFF_DELETE) left.push(line);
    else if (kind === DIFF_INSERT) right.push(line);
    else {
      flush();
      rows.push([line, line, ' ']);
    }
  }
  flush();
  const cut = (line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line.padEnd(width));
  return rows.map(([a, b, mark]) => `${cut(a)} ${mark} ${cut(b)}`.trimEnd()).join('\n');
}

main(process.argv.slice(2));
