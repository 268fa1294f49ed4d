import { seeded } from '../../datasets/random';
import * as reference from '../../solutions/05-training/training';
import { answersOf, sample } from './agreement';
import { readOptions, run } from './command';
import { engines } from './engines/all';
import type { Engine } from './engines/engine';
import { batchSizes, type Effort, efforts, mnistTask, moonsTask, timedChain } from './work';

/** Samples a second at each batch size, megabytes, milliseconds a step, milliseconds for the chain. */
export type Figures = { mnist: number[]; memory: number | null; moons: number; chain?: number };

/** How fast an engine does that much of the work. */
export function figuresOf(engine: Engine, effort: Effort): Figures {
  return {
    mnist: mnistSpeeds(engine, effort),
    memory: process.memoryUsage.rss() / 1e6,
    moons: moonsTime(engine, effort),
    chain: chainTime(engine),
  };
}

function mnistSpeeds({ trainer, order = reference }: Engine, { stride, epochs }: Effort): number[] {
  const task = mnistTask(stride);
  const step = trainer(task);
  const random = seeded(2);
  const places = [...task.examples.keys()];
  return batchSizes.map((size, i) => {
    const epoch = () => {
      for (const batch of order.batches(order.shuffled(places, random), size)) step(batch);
    };
    epoch();
    const time = timeOf(() => repeat(epochs[i], epoch));
    return (epochs[i] * places.length) / (time / 1000);
  });
}

function moonsTime({ trainer }: Engine, { moonsSteps }: Effort): number {
  const task = moonsTask();
  const step = trainer(task);
  const places = [...task.examples.keys()];
  repeat(moonsSteps / 2, () => step(places));
  return timeOf(() => repeat(moonsSteps, () => step(places))) / moonsSteps;
}

/** Nothing, where an engine cannot: an order found by recursion overflows the stack. */
function chainTime({ chain }: Engine): number | undefined {
  try {
    return timeOf(() => chain(timedChain));
  } catch {
    return undefined;
  }
}

function repeat(times: number, act: () => void): void {
  for (let i = 0; i < times; i++) act();
}

function timeOf(act: () => void): number {
  const before = performance.now();
  act();
  return performance.now() - before;
}

/**
 * `one-engine.ts --engine NAME --what check` or `--what measure`: what one engine computes, or how
 * fast, as a line of JSON; or why it is left out.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { engine: name, what } = readOptions(args, {
    engine: engines.map((entry) => entry.name),
    what: ['check', 'measure'],
  });
  const { load, effort } = engines.find((entry) => entry.name === name) ?? engines[0];
  console.log(JSON.stringify(await resultOf(load, what, efforts[effort])));
}

async function resultOf(load: () => Engine | Promise<Engine>, what: string, effort: Effort) {
  try {
    const engine = await load();
    return what === 'check' ? answersOf(engine, sample) : figuresOf(engine, effort);
  } catch (error) {
    const { name, message } = error as Error;
    const unwritten = name === 'NotWritten' ? 'stages 01 to 05 are not finished; ' : '';
    return { leftOut: unwritten + message.split('\n')[0] };
  }
}

if (require.main === module) run(main);
