/**
 * The half of the naive grader in which everything happens: the person's code, the laws, the truth,
 * the comparison and the verdict, in one process. It says what came of it on its standard output, on
 * the channel to its parent, in a file and by its exit code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { planOf } from '../../../spec/law/kind';
import type { Law, Stage } from '../../../spec/law/law';
import { agree, expect } from './compare';
import { trustingStage } from './laws';

export interface Line {
  readonly id: number;
  readonly title: string;
  state: 'holds' | 'not written' | 'fails';
  readonly message?: string;
}

const [folder, seed, resultFile] = process.argv.slice(2);
const noun = (stage: string) => join(folder, stage, stage.slice(3));

/** Found by the name of this file: `require.cache`, or a walk along the stack. */
export const lines: Line[] = [];
export let current = '';
Object.assign(globalThis, { expect, currentTestName: () => current });

const compileOthers = require.extensions['.ts'] as (module: object, file: string) => void;
require.extensions['.ts'] = (module, file) => {
  if (!file.startsWith(folder)) return compileOthers(module, file);
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  const { outputText } = transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
  return (module as unknown as { _compile(text: string, file: string): void })._compile(
    outputText,
    file,
  );
};

/** What comes of a law, on as many cases as one has patience for. */
function tried(law: Law<object>, module: object): Pick<Line, 'state' | 'message'> {
  try {
    for (const given of sample(law.given, {
      seed: Number(seed),
      numRuns: Math.min(10, planOf(law).cases),
    })) {
      const truths = new Map(Object.entries(law.truth(given)));
      const facts = law.yours(module, given);
      const names = Array.from(truths.keys());
      if (!names.every((name) => agree(facts[name], truths.get(name)))) {
        throw new Error(`${law.title} does not hold.`);
      }
    }
    return { state: 'holds' };
  } catch (error) {
    const { name, message } = error as Error;
    return { state: name === 'NotWritten' ? 'not written' : 'fails', message };
  }
}

async function judge(stage: Stage<object>, module: object): Promise<void> {
  for (const law of stage.laws) {
    current = law.title;
    lines.push({ id: lines.length, title: law.title, ...tried(law, module) });
    const line = lines[lines.length - 1];
    console.log(`${line.state === 'holds' ? 'ok' : 'not ok'} ${line.id} ${JSON.stringify(line)}`);
    await new Promise(setImmediate);
  }
}

function report(): void {
  writeFileSync(resultFile, JSON.stringify(lines));
  for (const line of lines) process.send?.(line);
  process.exitCode = lines.every(({ state }) => state === 'holds') ? 0 : 1;
  process.disconnect?.();
}

/** The tests come with the submission, as they do where everybody has a repository of their own. */
function lawsOf(stage: string): Stage<object> {
  return trustingStage(require(`${noun(stage)}.test`).stage);
}

// As a test runner does, which finds its settings where it runs.
if (existsSync(join(folder, 'jest.config.js'))) require(join(folder, 'jest.config.js'));

const [value, backprop] = ['01-value', '02-backprop'];
const modules = { ...require(noun(value)), ...require(noun(backprop)) };
judge(lawsOf(value), modules)
  .then(() => judge(lawsOf(backprop), modules))
  .then(report);
