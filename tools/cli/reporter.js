const { DefaultReporter, SummaryReporter, VerboseReporter } = require('@jest/reporters');
const { rememberFinished } = require('../../spec/memory/finished');
const { remember } = require('../../spec/memory/memory');
const { currentOf, isFinished, isKata, stagesOf } = require('./results');
const { stageAfter } = require('./run');
const { screen } = require('./screen');

/** Jest's own reporter, which leaves the katas to the screen at the end. */
const exceptKatas = (Reporter) =>
  class extends Reporter {
    onTestResult(test, result, aggregated) {
      if (!isKata(test.path, this._globalConfig.rootDir)) {
        super.onTestResult(test, result, aggregated);
        return;
      }
      this.testFinished(test.context.config, result, aggregated);
      this.forceFlushBufferedOutput();
    }
  };

/**
 * Jest's reporter. For a learner's stages there is one screen in its place: where they are, one law
 * in full, and the next step. `--verbose` shows everything as Jest does.
 */
module.exports = class KataReporter {
  constructor(globalConfig) {
    const Reporter = globalConfig.verbose ? VerboseReporter : DefaultReporter;
    this.root = globalConfig.rootDir;
    this.seed = globalConfig.seed;
    this.asUsual = process.argv.includes('--verbose');
    this.results = this.asUsual
      ? new VerboseReporter(globalConfig)
      : new (exceptKatas(Reporter))(globalConfig);
    this.summary = new SummaryReporter(globalConfig);
  }

  onRunStart(results, options) {
    this.results.onRunStart(results, options);
    this.summary.onRunStart(results, options);
  }

  onTestStart(test) {
    this.results.onTestStart(test);
  }

  onTestCaseResult(test, result) {
    this.results.onTestCaseResult(test, result);
  }

  onTestResult(test, result, aggregated) {
    this.results.onTestResult(test, result, aggregated);
  }

  onRunComplete(contexts, results) {
    this.results.onRunComplete();
    const files = results.testResults.map(({ testFilePath }) => testFilePath);
    if (this.asUsual || !files.every((path) => isKata(path, this.root))) {
      this.summary.onRunComplete(contexts, results);
    }
    if (this.asUsual || !files.some((path) => isKata(path, this.root))) return;
    const stages = stagesOf(results.testResults, this.root);
    remember({ seed: this.seed });
    for (const stage of stages) {
      if (isFinished(stage)) rememberFinished(stage.folder);
      // Another seed, or another version of Node, and what held may hold no longer.
      else if (currentOf([stage])) rememberFinished(stage.folder, false);
    }
    process.stderr.write(`\n${screen(stages, stageAfter(stages.at(-1)?.folder))}\n`);
  }
};
