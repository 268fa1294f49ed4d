const { relative, sep } = require('node:path');

/** A Jest reporter that shows where a learner is: each stage, how many of its laws hold, what is next. */
module.exports = class ProgressMap {
  constructor(globalConfig) {
    this.root = globalConfig.rootDir;
  }

  onRunComplete(_, { testResults }) {
    const stages = testResults.map((file) => stageOf(file, this.root));
    stages.sort((a, b) => a.folder.localeCompare(b.folder));
    const lines = stages.map(
      (stage) => `  ${stage.folder.padEnd(14)}${bar(stage)}  ${count(stage)}`,
    );
    const current = stages.find(
      ({ laws }) => laws.length === 0 || laws.some(({ holds }) => !holds),
    );
    process.stdout.write(`\n${lines.join('\n')}\n\n${nextStep(current)}\n\n`);
  }
};

/** One test file as a stage: its folder, its laws in order, and what kept it from running, if anything did. */
function stageOf({ testFilePath, testResults, failureMessage }, root) {
  const laws = testResults.map(({ title, status, failureMessages }) => ({
    title,
    holds: status === 'passed',
    message: (failureMessages[0] ?? '').replace(/\n\s+at <anonymous>:0:0$/, ''),
  }));
  const folder = relative(root, testFilePath).split(sep)[1];
  return { folder, laws, failure: laws.length === 0 ? failureMessage : undefined };
}

function count({ laws, failure }) {
  if (failure) return 'could not be read';
  return `${laws.filter(({ holds }) => holds).length} of ${laws.length} laws hold`;
}

function bar({ laws }) {
  const width = 20;
  const share = laws.filter(({ holds }) => holds).length / Math.max(1, laws.length);
  // Full only when every law holds.
  return '█'.repeat(Math.floor(width * share)).padEnd(width, '·');
}

function nextStep(stage) {
  if (!stage) return 'Every law of every stage holds. Compare with solutions/, stage by stage.';
  if (stage.failure) return `${stage.folder} could not be read:\n\n${stage.failure.trim()}`;
  const { title, message } = stage.laws.find(({ holds }) => !holds);
  return [
    `Next, in ${stage.folder}:`,
    '',
    `  ${title}`,
    '',
    ...message
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd()),
    '',
    `Check it with: npx jest katas/${stage.folder}`,
  ].join('\n');
}
