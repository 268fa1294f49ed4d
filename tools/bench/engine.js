const work = require('./work');
const { seeded } = require('../../datasets/random.ts');
const reference = require('../../solutions/05-training/training.ts');

/** The engines that run in Node, and how much of the work each gets. */
const engines = {
  closures: { load: () => require('./engines/closures').load(), effort: 'least' },
  learner: { load: () => require('./engines/scalar').load('katas'), effort: 'full' },
  reference: { load: () => require('./engines/scalar').load('solutions'), effort: 'full' },
  tensors: { load: () => require('./engines/tensor').load(), effort: 'full' },
  'tfjs-cpu': { load: () => require('./engines/tfjs').load('cpu'), effort: 'less' },
  'tfjs-wasm': { load: () => require('./engines/tfjs').load('wasm'), effort: 'less' },
};

/** The losses of a few steps, which have to be the same whoever computes them. */
function check(engine) {
  const { mnistSteps, moonsSteps, batch } = work.check;
  const mnist = engine.trainer(work.mnist());
  const moons = engine.trainer(work.moons());
  return {
    mnist: Array.from({ length: mnistSteps }, (_, step) =>
      mnist.step(batch(step).map((place) => mnist.items[place])),
    ),
    moons: Array.from({ length: moonsSteps }, () => moons.step(moons.items)),
    chain: engine.chain(work.check.chain),
  };
}

/** Samples a second at each batch size, megabytes, milliseconds a step, milliseconds for the chain. */
function measure(engine, effort) {
  return {
    mnist: mnistSpeeds(engine, effort),
    memory: process.memoryUsage.rss() / 1e6,
    moons: moonsTime(engine, effort),
    chain: chainTime(engine),
  };
}

/** Nothing, where an engine cannot: an order found by recursion overflows the stack. */
function chainTime(engine) {
  try {
    return timeOf(() => engine.chain(work.chain));
  } catch {
    return undefined;
  }
}

function mnistSpeeds(engine, { stride, epochs }) {
  const { items, step } = engine.trainer(work.mnist(stride));
  const { batches, shuffled } = { ...reference, ...engine };
  const random = seeded(2);
  return work.batchSizes.map((size, i) => {
    const epoch = () => {
      for (const batch of batches(shuffled(items, random), size)) step(batch);
    };
    epoch();
    const time = timeOf(() => repeat(epochs[i], epoch));
    return (epochs[i] * items.length) / (time / 1000);
  });
}

function moonsTime(engine, { moonsSteps }) {
  const { items, step } = engine.trainer(work.moons());
  repeat(moonsSteps / 2, () => step(items));
  return timeOf(() => repeat(moonsSteps, () => step(items))) / moonsSteps;
}

function repeat(times, act) {
  for (let i = 0; i < times; i++) act();
}

function timeOf(act) {
  const before = performance.now();
  act();
  return performance.now() - before;
}

/** `node engine.js NAME check` or `node engine.js NAME measure` prints one line of JSON. */
async function main([name, what]) {
  const { load, effort } = engines[name];
  const engine = await load();
  const result = what === 'check' ? check(engine) : measure(engine, work.efforts[effort]);
  console.log(JSON.stringify(result));
}

main(process.argv.slice(2)).catch(({ name, message }) => {
  const unwritten = name === 'NotWritten' ? 'stages 01 to 05 are not finished; ' : '';
  console.log(JSON.stringify({ leftOut: unwritten + message.split('\n')[0] }));
});
