require('./ready');
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { recall } = require('../../spec/memory/memory');
const { stagesOf } = require('./results');
const { wrap } = require('../../spec/law/wrap');

const root = join(__dirname, '..', '..');

/** The folder that everything is in. */
exports.root = root;

/** The names of all stages, in order. */
exports.stageNames = () => readdirSync(join(root, 'solutions')).sort();

/** The stage that comes after another. */
exports.stageAfter = (name) => exports.stageNames().find((each) => each > name);

/** Tries the laws of one stage of the katas, in this process. Says nothing, unless `aloud`. */
async function run(stage, { aloud = false } = {}) {
  const { runCLI } = require('jest');
  const argv = { _: [`katas/${stage}/`], $0: 'jest', runInBand: true };
  // What a learner saw last is what a hint has to be about: the same cases again.
  const quiet = aloud ? {} : { silent: true, reporters: [], seed: recall().seed };
  const { results } = await runCLI({ ...argv, ...quiet }, [root]);
  // Jest says that it is looking for tests, and leaves it to its reporters to wipe that out.
  if (!aloud && process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  return stagesOf(results.testResults, root)[0];
}
exports.run = run;

/** The stage that a command was given by its name or number, or a sentence that says which there are. */
exports.stageFrom = (argument, example) => {
  const names = exports.stageNames();
  const found = names.find(
    (name) => name === argument || Number(name.slice(0, 2)) === Number(argument),
  );
  if (found) return found;
  const came = argument === undefined ? 'Say which stage' : `There is no stage “${argument}”`;
  console.error(`${came}. For example: ${example}\n${wrap(`The stages are: ${names.join(', ')}`)}`);
  process.exit(1);
};
