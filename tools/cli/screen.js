const { tinted } = require('../../spec/charts/colour');
const { currentOf, nextLawOf, placeOf } = require('./results');
const { unreadable } = require('./unreadable');
const { wrap } = require('../../spec/law/wrap');

/** What a learner sees at the end of a run: the map, one law in full, and the next step. */
exports.screen = (stages, next) => {
  if (stages.length === 0) {
    return '  No law has been tried: none has that in its title. --verbose lists them all.\n';
  }
  const current = currentOf(stages);
  return [...map(stages), '', ...(current ? rest(current) : finished(stages, next)), ''].join('\n');
};

function map(stages) {
  return stages.map(({ folder, laws, failure }) => {
    if (failure) return `  ${folder.padEnd(16)}${waitsFor(folder, failure)}`;
    const count = laws.filter(({ state }) => state === 'holds').length;
    const done = count === laws.length;
    const text = `${count} of ${laws.length} laws hold`;
    const bar = '█'.repeat(Math.floor((20 * count) / laws.length)).padEnd(20, '·');
    return `  ${folder.padEnd(16)}${tinted(done ? 'green' : 'yellow', bar)}  ${text}`;
  });
}

/** A file that cannot be read keeps every later stage from being read as well. */
function waitsFor(folder, failure) {
  const [, broken] =
    /katas[/\\](\d\d-[\w-]+)[/\\]/.exec(failure.replaceAll(`katas/${folder}`, '')) ?? [];
  return broken ? `waits for ${broken}` : 'could not be read';
}

function rest(stage) {
  if (stage.failure) return unreadable(stage);
  const law = nextLawOf(stage);
  const place = placeOf(law);
  const own = `katas/${stage.folder}`;
  const file = `${own}/${stage.folder.slice(3)}.ts`;
  if (law.state === 'blank') {
    const what = law.message.slice(0, law.message.indexOf(' is not written yet'));
    const earlier = place.folder !== stage.folder;
    return [
      ...(earlier ? [`  ${stage.folder} waits for ${place.folder}, which is not finished.`] : []),
      `  Next:  write ${tinted('bold', what)} in katas/${place.folder}/${place.folder.slice(3)}.ts`,
      `  Read:  katas/${place.folder}/README.md, step ${place.step}`,
      `  Check: npx jest katas/${place.folder}`,
      ...(earlier ? [`  Or borrow it: npm run borrow -- ${place.folder} ${own}`] : []),
      '',
      ...others(stage, law),
    ];
  }
  const [, first] = /^Fix that first: (.+)$/m.exec(law.message) ?? [];
  return [
    `  ${tinted('bold', wrap(`${stage.folder} › ${law.title}`, 78, '    '))}`,
    '',
    ...law.message.split('\n').map((line) => `    ${line}`.trimEnd()),
    '',
    ...others(stage, law),
    ...(first ? [`  Next:  ${first}`] : [`  Next:  fix it in ${file}`, `  Check: npx jest ${own}`]),
  ];
}

/** The laws that fail besides the one shown, a line each, and how many blanks there are. */
function others({ laws }, shown) {
  const failing = laws.filter((law) => law.state === 'fails' && law !== shown);
  const blanks = laws.filter(({ state }) => state === 'blank').length;
  const list = failing.map(({ title }) => `    ${tinted('red', '✗')} ${title.split(':')[0]}`);
  const more = list.splice(5).length;
  const head =
    shown.state === 'blank' ? 'Failing so far:' : 'Also failing, often for the same reason:';
  if (list.length > 0) list.unshift(`  ${head}`);
  if (more > 0) list.push(`    and ${more} more`);
  if (blanks > 0)
    list.push(`  ${blanks === 1 ? '1 law is' : `${blanks} laws are`} not written yet.`);
  return list.length > 0 ? [...list, ''] : [];
}

function finished(stages, next) {
  const done = stages.at(-1);
  if (stages.some(({ partial }) => partial)) {
    return [`  What was tried holds. The whole stage: npx jest katas/${done.folder}`];
  }
  return [
    next
      ? `  Done. Next: ${next}, which begins in katas/${next}/README.md`
      : '  Every law holds. Nothing is left but to read on: see the end of the READMEs.',
    `  Compare: npm run compare ${done.folder}`,
  ];
}
