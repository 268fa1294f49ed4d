const { findCurrent } = require('../../spec/memory/finished');
const { recall, remember } = require('../../spec/memory/memory');
const { currentOf, nextLawOf, placeOf } = require('./results');
const { stepsOf } = require('../../spec/laws/readme');
const { run, stageFrom } = require('./run');
const { wrapText } = require('../../spec/law/wrap');

/** The next hint for the law that a stage has to make true next; after the last, the first again. */
exports.nextHint = (stage) => {
  if (stage.failure)
    return `${stage.folder} cannot be read yet: npx jest katas/${stage.folder} shows where.`;
  const law = nextLawOf(stage);
  const { folder: place, step } = placeOf(law);
  const hints = stepsOf(place).get(step)?.hints ?? [];
  const key = `${place} ${step}`;
  const next = (recall()[key] ?? 0) % hints.length;
  remember({ [key]: next + 1 });
  const head = `${place}, step ${step}, hint ${next + 1} of ${hints.length}`;
  return wrapText(`${head}: ${hints[next]}`);
};

/** `npm run hint`: for the first stage that is not finished, or for the one that is named. */
async function main([name]) {
  const stage =
    name === undefined
      ? await findCurrent()
      : currentOf([await run(stageFrom(name, 'npm run hint 03-mlp'))]);
  console.log(
    stage ? `\n${exports.nextHint(stage)}\n` : 'Every law holds: there is nothing to hint at.',
  );
}

if (require.main === module) main(process.argv.slice(2));
