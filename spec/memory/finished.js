const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { borrowed } = require('../borrowed');
const { recall, remember } = require('./memory');
const { currentOf } = require('../../tools/cli/results');
const { root, run, stageNames } = require('../../tools/cli/run');

/** Whether all laws of a learner's stage held when it was tried last, and nothing has changed since. */
exports.isKnownFinished = (stage) => recall().finished?.[stage] === fingerprint(stage);

/** Remembers whether all laws of a learner's stage hold, on the learner's own earlier stages. */
exports.rememberFinished = (stage, finished = true) => {
  if (borrowed().length > 0) return;
  const known = finished ? fingerprint(stage) : undefined;
  remember({ finished: { ...recall().finished, [stage]: known } });
};

/** The first stage that is not finished, as it was run; none, when all are. */
exports.findCurrent = async () => {
  for (const name of stageNames().filter((each) => !exports.isKnownFinished(each))) {
    const current = currentOf([await run(name)]);
    if (current) return current;
  }
  return undefined;
};

/** Changes with the stage, with those before it, and with the laws. */
function fingerprint(stage) {
  const hash = createHash('sha256');
  const spec = join(root, 'spec');
  const laws = readdirSync(spec).filter((file) => /^\d\d-/.test(file));
  const names = stageNames().filter((name) => name <= stage);
  const own = names.map((name) => join(root, 'katas', name, `${name.slice(3)}.ts`));
  for (const file of [...laws.map((each) => join(spec, each)), ...own.filter(existsSync)]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
