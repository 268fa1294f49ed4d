const { execFile } = require('node:child_process');
const { existsSync, watch } = require('node:fs');
const { join } = require('node:path');
const { findCurrent } = require('../../spec/memory/finished');
const { nextHint } = require('./hint');
const { stepsOf } = require('../../spec/laws/readme');
const { currentOf, nextLawOf, placeOf } = require('./results');
const { root, run, stageAfter, stageFrom, stageNames } = require('./run');
const { wrap, wrapText } = require('../../spec/law/wrap');

const keys = '  h next hint   s the step in the README   q quit';

/** Tries a stage again after every save, and goes on to the next one when its last law holds. */
async function main([name]) {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error('npm run watch needs a terminal. Without one: npx jest katas/01-value');
    process.exitCode = 1;
    return;
  }
  let stage = name ? stageFrom(name, 'npm run watch 03-mlp') : (await findCurrent())?.folder;
  let unfinished;
  let checking;

  const show = async (saved = stage) => {
    checking?.kill();
    console.clear();
    unfinished = undefined;
    // A save in an earlier stage: is that one still right? If it is, back to where we were.
    if (!stage || saved < stage) unfinished = currentOf([await run(saved, { aloud: true })]);
    if (unfinished) stage = saved;
    while (stage && !unfinished) {
      unfinished = currentOf([await run(stage, { aloud: true })]);
      if (!unfinished) stage = stageAfter(stage);
    }
    if (!stage) console.log('Every law of every stage holds.');
    console.log(keys);
    if (stage) checking = typeErrors(stage, (errors) => console.log(errors));
  };

  let running = show();
  let waiting = false;
  // Folder by folder: watching them all at once, Node loses a file that an editor replaces.
  const folders = stageNames().filter((name) => existsSync(join(root, 'katas', name)));
  for (const folder of folders) {
    watch(join(root, 'katas', folder), (_, file) => {
      // An editor saves in several steps; one run after the last of them is enough.
      if (waiting || !file?.endsWith('.ts')) return;
      waiting = true;
      running = running
        .then(() => new Promise((resolve) => setTimeout(resolve, 30)))
        .then(() => {
          waiting = false;
          return show(folder);
        });
    });
  }

  process.stdin.setRawMode(true);
  const press = (key) => {
    if (key === 'q' || key === '\u0003') process.exit();
    if (!unfinished) return;
    if (key === 'h') console.log(`\n${nextHint(unfinished)}\n\n${keys}`);
    if (key === 's') console.log(`\n${stepOf(unfinished)}\n\n${keys}`);
  };
  // What is typed while a law runs arrives together.
  process.stdin.on('data', (data) => [...String(data)].forEach(press));
}

/** The step of the README that the next law belongs to. */
function stepOf(unfinished) {
  if (unfinished.failure) return nextHint(unfinished);
  const { folder, step } = placeOf(nextLawOf(unfinished));
  return wrapText(stepsOf(folder).get(step).text);
}

/** What the editor would underline in a stage, if anything. It takes longer than the laws do. */
function typeErrors(stage, tell) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const cache = join(root, 'node_modules', '.cache', 'backprop-kata', 'types.tsbuildinfo');
  const options = ['--noEmit', '--incremental', '--tsBuildInfoFile', cache, '--pretty', 'false'];
  return execFile(process.execPath, [compiler, ...options], { cwd: root }, (_, output) => {
    const file = `katas/${stage}/${stage.slice(3)}.ts`;
    const own = output.split('\n').filter((line) => line.startsWith(`${file}(`));
    const shown = own.slice(0, 3).map((line) => wrap(`    ${line}`, 78, '      '));
    if (own.length > 0) tell(`\n  The type checker says:\n${shown.join('\n')}`);
  });
}

main(process.argv.slice(2));
