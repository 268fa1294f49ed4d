const { spawnSync } = require('node:child_process');
const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const work = require('./work');

/** The first Python that has PyTorch, and its version; undefined where there is none. */
exports.findPyTorch = () => {
  for (const python of ['python3', '/usr/bin/python3', 'python']) {
    const { status, stdout } = spawnSync(python, ['-c', 'import torch; print(torch.__version__)'], {
      encoding: 'utf8',
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return undefined;
};

/** What is said where there is no PyTorch. */
exports.noPyTorch =
  '`python3 -c "import torch"` finds no PyTorch (Debian: apt install python3-torch)';

/** Writes the work down for Python, numbers as 32 bits, and returns the folder that it is in. */
exports.writeWork = () => {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-kata-bench-'));
  const { mnistSteps, moonsSteps, batch, chain } = work.check;
  const tasks = { mnist: work.mnist(), moons: work.moons() };
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
  const settingsOf = ({ sizes, loss, learningRate }) => ({ sizes, loss, learningRate });
  const { epochs, moonsSteps: timedMoonsSteps } = work.efforts.full;
  const settings = {
    mnist: settingsOf(tasks.mnist),
    moons: settingsOf(tasks.moons),
    batchSizes: work.batchSizes,
    epochs,
    moonsSteps: timedMoonsSteps,
    chain: work.chain,
    checkedBatches: Array.from({ length: mnistSteps }, (_, step) => batch(step)),
    checkedMoonsSteps: moonsSteps,
    checkedChain: chain,
  };
  writeFileSync(join(folder, 'work.json'), JSON.stringify(settings));
  return folder;
};
