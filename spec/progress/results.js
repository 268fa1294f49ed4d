const { relative, sep } = require('node:path');

/** Whether a test file belongs to a learner. */
exports.isKata = (path, root) => relative(root, path).split(sep)[0] === 'katas';

/** The stages that Jest has run, in order, with the laws that it has tried. */
exports.stagesOf = (testResults, root) =>
  testResults
    .filter(({ testFilePath, skipped }) => !skipped && exports.isKata(testFilePath, root))
    .map((file) => stageOf(file, root))
    .sort((a, b) => a.folder.localeCompare(b.folder));

function stageOf({ testFilePath, testResults, failureMessage }, root) {
  const tried = testResults.filter(({ status }) => status !== 'pending');
  return {
    folder: relative(root, testFilePath).split(sep)[1],
    laws: tried.map(lawOf),
    /** What kept the file from running, if anything did. */
    failure: testResults.length === 0 ? (failureMessage ?? 'It has no laws.') : undefined,
  };
}

function lawOf({ title, status, failureMessages }) {
  const message = (failureMessages[0] ?? '').replace(/\n\s+at <anonymous>:0:0\s*$/, '').trimEnd();
  const state =
    status === 'passed'
      ? 'holds'
      : message.includes(' is not written yet: see ')
        ? 'blank'
        : 'fails';
  return { title, state, message };
}

/** The first stage that is not finished, among those that have been tried. */
exports.currentOf = (stages) =>
  stages.find(({ laws, failure }) => failure || laws.some(({ state }) => state !== 'holds'));

/** The law to make true next: one that fails comes before one that is not written yet. */
exports.nextLawOf = ({ laws }) =>
  laws.find(({ state }) => state === 'fails') ?? laws.find(({ state }) => state === 'blank');

/** The step of the stage's README that a law's message sends its reader to. */
exports.stepOf = ({ message }) => Number(/README\.md, step (\d+)/.exec(message)?.[1] ?? 1);
