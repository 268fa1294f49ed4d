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
    /** Whether some laws were left out, as with `-t`. */
    partial: tried.length < testResults.length,
    /** What kept the file from running, if anything did. */
    failure: testResults.length === 0 ? (failureMessage ?? 'It has no laws.') : undefined,
  };
}

function lawOf({ title, status, failureMessages }) {
  const message = (failureMessages[0] ?? '').replace(/\n\s+at <anonymous>:0:0\s*$/, '').trimEnd();
  const state = message.includes(' is not written yet: see ') ? 'blank' : 'fails';
  return { title, state: status === 'passed' ? 'holds' : state, message };
}

/** The first stage that is not finished, among those that have been tried. */
exports.currentOf = (stages) =>
  stages.find(({ laws, failure }) => failure || laws.some(({ state }) => state !== 'holds'));

/** Whether all laws of a stage were tried, and hold. */
exports.isFinished = (stage) => !stage.partial && exports.currentOf([stage]) === undefined;

/** The law to make true next: the first that does not hold, because laws follow the steps. */
exports.nextLawOf = ({ laws }) => laws.find(({ state }) => state !== 'holds');

/** Where a law's message sends its reader: a stage, which may be an earlier one, and a step of it. */
exports.placeOf = ({ message }) => {
  const [, folder, step] = /katas\/([\w-]+)\/README\.md, step (\d+)/.exec(message) ?? [];
  return { folder, step: Number(step ?? 1) };
};
