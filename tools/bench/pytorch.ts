import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sample } from './agreement';
import { type Outcome, runProgram } from './processes';
import { batchSizes, efforts, mnistTask, moonsTask, type Task, timedChain } from './work';

/** A Python that has PyTorch. */
export type PyTorch = { python: string; version: string };

/** The first that there is; undefined where there is none. */
export function findPyTorch(): PyTorch | undefined {
  for (const python of ['python3', '/usr/bin/python3', 'python']) {
    const { status, stdout } = spawnSync(python, ['-c', 'import torch; print(torch.__version__)'], {
      encoding: 'utf8',
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return undefined;
}

/** What is said where there is no PyTorch. */
export const noPyTorch =
  '`python3 -c "import torch"` finds no PyTorch (Debian: apt install python3-torch)';

/** Runs one of the Python files of this folder. */
export function runPython<Result>(
  { python }: PyTorch,
  file: string,
  args: readonly string[],
): Outcome<Result> {
  return runProgram(python, [join(__dirname, file), ...args]);
}

/** Writes the work down for Python, numbers as 32 bits, and returns the folder that it is in. */
export function writeWork(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-kata-bench-'));
  const tasks = { mnist: mnistTask(), moons: moonsTask() };
  for (const [name, { examples, layers }] of Object.entries(tasks)) {
    const numbers = {
      x: examples.flatMap(({ x }) => x),
      y: examples.map(({ y }) => y),
      weights: layers.flatMap(({ matrix }) => matrix),
    };
    for (const [what, each] of Object.entries(numbers)) {
      writeFileSync(join(folder, `${name}-${what}`), Float32Array.from(each));
    }
  }
  const settings = {
    mnist: settingsOf(tasks.mnist),
    moons: settingsOf(tasks.moons),
    batchSizes,
    epochs: efforts.full.epochs,
    moonsSteps: efforts.full.moonsSteps,
    chain: timedChain,
    checkedBatches: sample.mnistBatches,
    checkedMoonsSteps: sample.moonsSteps,
    checkedChain: sample.chain,
  };
  writeFileSync(join(folder, 'work.json'), JSON.stringify(settings));
  return folder;
}

function settingsOf({ sizes, loss, learningRate }: Task) {
  return { sizes, loss, learningRate };
}
