import fc from 'fast-check';
import { format, kindOf } from '../../law/format';
import { type Law, law, type Stage } from '../../law/law';
import { Unfit } from '../../law/received';
import { NotWritten } from '../../not-written';
import type { YourLaw } from '../../your-law';
import { acceptCorrectEngines, prove, slipThrough } from './hole-steps';
import { yourLawOf } from './task-law';

/** What a learner wrote about a hole in our laws. */
export interface Wrong {
  /** The last of the stages whose laws should not see it. */
  readonly stage: string;
  wrongEngine(): object;
  proof(): YourLaw<unknown, unknown>;
}

/** An engine that is wrong, and what all of these laws of ours have accepted. */
export interface Hole {
  readonly stage: string;
  readonly laws: number;
  readonly seeds: readonly number[];
  /** What the proof says of it, in the smallest case. */
  readonly proof: string;
}

/** What each stage adds to an engine. */
const exportsOf: Readonly<Record<string, readonly string[]>> = {
  '01-value': ['Value'],
  '02-backprop': ['topologicalOrder', 'backward', 'zeroGrad'],
  '03-mlp': ['Neuron', 'Layer', 'MLP'],
  '04-losses': [
    'meanSquaredError',
    'binaryCrossEntropy',
    'hingeLoss',
    'softmaxCrossEntropy',
    'l2Penalty',
  ],
  '05-training': ['shuffled', 'batches', 'SGD', 'accuracy', 'fit'],
};

/** Those that were found in this run, by the functions that make the engines. */
const holes = new WeakMap<object, Hole>();

/** That a learner's engine is wrong, and that none of the laws of some stages of ours sees it. */
export function holeLaw(stages: readonly Stage<never>[]): Law<unknown> {
  return law({
    title: 'a hole: your engine is wrong, and all of our laws accept it',
    step: 8,
    kind: 'judging',
    optional: true,
    given: fc.record({ seed: fc.integer() }),
    every: (seed: number) => [{ seed }],
    yours: (module, { seed }: { seed: number }) => {
      const wrong = module as Wrong;
      holes.delete(wrong.wrongEngine);
      holes.set(wrong.wrongEngine, judged(wrong, stages as readonly Stage<unknown>[], seed));
      return { 'a hole': true };
    },
    truth: () => ({ 'a hole': true }),
    show: () => 'your engine and your proof',
  });
}

/** The hole that was found in this run, if one was. */
export function holeIn(module: object): Hole | undefined {
  return holes.get((module as Wrong).wrongEngine);
}

/** @throws {Unfit} why it is none, the first reason that there is */
function judged(wrong: Wrong, stages: readonly Stage<unknown>[], seed: number): Hole {
  const last = stages.find(({ name }) => name === wrong.stage);
  if (!last) {
    const names = stages.map(({ name }) => name).join(', ');
    throw new Unfit(`\`stage\` is ${kindOf(wrong.stage)}. It has to be one of these: ${names}.`);
  }
  const known = stages.filter(({ name }) => name === last.name || last.uses.includes(name));
  const make = () => madeBy(wrong, known);
  const used = make();
  const proof = yourLawOf(wrong, 'proof');
  const seeds = [seed, seed + 1, seed + 2];
  try {
    for (const each of seeds) acceptCorrectEngines(proof, each);
    const smallest = prove(proof, used, seeds);
    for (const { name, laws } of known) {
      for (const each of laws) slipThrough(each, name, [make(), used, make()], seeds);
    }
    // What is wrong at times alone, or after a while, shows in one of these.
    prove(proof, used, seeds);
    const laws = known.flatMap((each) => each.laws).length;
    return { stage: last.name, laws, seeds, proof: smallest };
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    throw new Unfit(`Your engine is built on something that is not finished: ${error.message}`);
  }
}

/** A new engine, with all that these stages' laws ask for, and nothing that is no part of an engine. */
function madeBy(wrong: Wrong, stages: readonly Stage<unknown>[]): object {
  const engine = wrong.wrongEngine();
  if (typeof engine !== 'object' || engine === null || engine instanceof Promise) {
    throw new Unfit(
      `wrongEngine() gave ${kindOf(engine)}, not an engine: return engineWith({ … }).`,
    );
  }
  for (const { name } of stages) {
    const missing = exportsOf[name].find((part) => typeof Reflect.get(engine, part) !== 'function');
    if (!missing) continue;
    throw new Unfit(
      `\`${missing}\` of your engine is ${format(Reflect.get(engine, missing))}, and the laws of ${name} need it: return engineWith({ … }), or { ...engineWith(), … }.`,
    );
  }
  const parts = Object.values(exportsOf).flat();
  return Object.fromEntries(
    parts.flatMap((part) => (part in engine ? [[part, Reflect.get(engine, part)]] : [])),
  );
}
