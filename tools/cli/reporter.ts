import { basename, dirname } from 'node:path';
import {
  type AggregatedResult,
  type Config,
  DefaultReporter,
  type ReporterOnStartOptions,
  SummaryReporter,
  type Test,
  type TestCaseResult,
  type TestContext,
  type TestResult,
  VerboseReporter,
} from '@jest/reporters';
import { fingerprintOf } from '../../spec/memory/fingerprint';
import { rememberResults } from '../../spec/memory/stages';
import { isKata, stagesOf } from './results';
import { screen } from './screen';
import { stageAfter } from './stages';

/** Jest's own reporter, which leaves the katas to the screen at the end. */
class ExceptKatas extends DefaultReporter {
  override onTestResult(test: Test, result: TestResult, aggregated: AggregatedResult): void {
    if (!isKata(test.path, this._globalConfig.rootDir)) {
      super.onTestResult(test, result, aggregated);
      return;
    }
    this.testFinished(test.context.config, result, aggregated);
    this.forceFlushBufferedOutput();
  }
}

/**
 * Jest's reporter. For a learner's stages there is one screen in its place: where they are, one law
 * in full, and the next step. `--verbose` shows everything as Jest does.
 */
export default class KataReporter {
  readonly #config: Config.GlobalConfig;
  readonly #asUsual = process.argv.includes('--verbose');
  readonly #results: DefaultReporter;
  readonly #summary: SummaryReporter;
  /** What the stages were like when they began to be tried. */
  readonly #before = new Map<string, string>();

  constructor(config: Config.GlobalConfig) {
    this.#config = config;
    // Jest is verbose of its own accord when it runs a single file.
    this.#results = this.#asUsual ? new VerboseReporter(config) : new ExceptKatas(config);
    this.#summary = new SummaryReporter(config);
  }

  onRunStart(results: AggregatedResult, options: ReporterOnStartOptions): void {
    this.#results.onRunStart(results, options);
    this.#summary.onRunStart(results, options);
  }

  onTestStart(test: Test): void {
    if (isKata(test.path, this.#config.rootDir)) {
      const stage = basename(dirname(test.path));
      this.#before.set(stage, fingerprintOf(stage));
    }
    this.#results.onTestStart(test);
  }

  onTestCaseResult(test: Test, result: TestCaseResult): void {
    this.#results.onTestCaseResult(test, result);
  }

  onTestResult(test: Test, result: TestResult, aggregated: AggregatedResult): void {
    this.#results.onTestResult(test, result, aggregated);
  }

  onRunComplete(contexts: Set<TestContext>, results: AggregatedResult): void {
    const { rootDir, seed } = this.#config;
    this.#results.onRunComplete();
    const files = results.testResults.map(({ testFilePath }) => testFilePath);
    if (this.#asUsual || !files.every((path) => isKata(path, rootDir))) {
      this.#summary.onRunComplete(contexts, results);
    }
    if (this.#asUsual || !files.some((path) => isKata(path, rootDir))) return;
    const stages = stagesOf(results.testResults, rootDir);
    rememberResults(stages, this.#before, seed);
    process.stderr.write(`\n${screen(stages, stageAfter(stages.at(-1)?.name ?? ''))}\n`);
  }
}
