const { styleText } = require('node:util');
const { currentOf, nextLawOf, stepOf } = require('./results');
const { unreadable } = require('./unreadable');
const { wrap } = require('./wrap');

/** What a learner sees at the end of a run: the map, one law in full, and the next step. */
exports.screen = (stages, next) => {
  const current = currentOf(stages);
  return [...map(stages), '', ...(current ? rest(current) : finished(stages, next)), ''].join('\n');
};

/** Where colours are wanted: as the charts have them. */
const tinted = (shade, text) => {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const wanted = FORCE_COLOR === undefined ? process.stderr.isTTY : FORCE_COLOR !== '0';
  return wanted && !NO_COLOR ? styleText(shade, text) : text;
};
exports.tinted = tinted;

function map(stages) {
  return stages.map(({ folder, laws, failure }) => {
    if (failure) return `  ${folder.padEnd(14)}could not be read`;
    const count = laws.filter(({ state }) => state === 'holds').length;
    const done = count === laws.length;
    const text = `${count} of ${laws.length} laws hold`;
    const bar = '█'.repeat(Math.floor((20 * count) / laws.length)).padEnd(20, '·');
    return `  ${folder.padEnd(14)}${tinted(done ? 'green' : 'yellow', bar)}  ${text}`;
  });
}

function rest(stage) {
  if (stage.failure) return unreadable(stage);
  const law = nextLawOf(stage);
  const own = `katas/${stage.folder}`;
  const file = `${own}/${stage.folder.slice(3)}.ts`;
  const step = `${own}/README.md, step ${stepOf(law)}`;
  if (law.state === 'blank') {
    const what = law.message.slice(0, law.message.indexOf(' is not written yet'));
    return [
      `  Next: write ${tinted('bold', what)} in ${file}`,
      `  Read:  ${step}`,
      `  Check: npx jest ${own}`,
    ];
  }
  const [, first] = /^Fix that first: (.+)$/m.exec(law.message) ?? [];
  return [
    `  ${tinted('bold', wrap(`${stage.folder} › ${law.title}`, 78, '    '))}`,
    '',
    ...law.message.split('\n').map((line) => `    ${line}`.trimEnd()),
    '',
    ...others(stage, law),
    first ? `  Next: ${first}` : `  Next: fix it in ${file}, then npx jest ${own}`,
  ];
}

/** The laws that fail besides the one shown, a line each, and how many blanks there are. */
function others({ laws }, shown) {
  const failing = laws.filter((law) => law.state === 'fails' && law !== shown);
  const blanks = laws.filter(({ state }) => state === 'blank').length;
  const list = failing.map(({ title }) => `    ${tinted('red', '✗')} ${title.split(':')[0]}`);
  const more = list.splice(5).length;
  if (list.length > 0) list.unshift('  Also failing, often for the same reason:');
  if (more > 0) list.push(`    and ${more} more`);
  if (blanks > 0)
    list.push(`  ${blanks === 1 ? '1 law is' : `${blanks} laws are`} not written yet.`);
  return list.length > 0 ? [...list, ''] : [];
}

function finished(stages, next) {
  if (stages.some(({ laws }) => laws.length === 0)) return ['  No law has been tried.'];
  const [done] = stages.slice(-1);
  return [
    next
      ? `  Done. Next: ${next}, which begins in katas/${next}/README.md`
      : '  Every law holds. Nothing is left but to read on: see the end of the READMEs.',
    `  Compare: npm run compare ${done.folder}`,
  ];
}
