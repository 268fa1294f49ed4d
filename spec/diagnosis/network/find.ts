import type { Verdict } from '../../law/check';
import type { Door } from '../../law/door';
import type { Law } from '../../law/law';
import type { Cause } from '../../law/result';
import { Patience } from '../../law/time-limit';
import { answersAsBefore, findings } from '../probe';
import { decide } from './candidates';
import { cutsFor, silencesFor } from './cuts';
import { candidatesFor, trueOutputs } from './outputs';
import { slipInParameters } from './parameters';
import type { Kind } from './parts';
import { gradients, influences, running, runningsOf } from './running';
import { slipInSizes } from './sizes';
import { structureOf } from './structure';
import { trueGradients } from './true-gradients';

/** What is made of each kind: the number of inputs, then the sizes. */
const shapes: Readonly<Record<Kind, readonly (readonly number[])[]>> = {
  neuron: [
    [2, 1],
    [3, 1],
    [4, 1],
  ],
  layer: [
    [2, 3],
    [3, 2],
    [3, 3],
    [2, 4],
  ],
  model: [
    [3, 3, 3, 3],
    [2, 3, 4, 2],
    [2, 2, 2],
    [3, 4, 2],
    [4, 3, 2, 3],
  ],
};

/** What a neuron, a layer or a network does wrong in one sentence, if one is true of it in every case tried. */
export async function findInNetwork(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
): Promise<Cause | undefined> {
  if (stage !== '03-mlp' || law.kind === 'refusal' || verdict.finding.kind === 'late') {
    return undefined;
  }
  if (!(await answersAsBefore(ask, law, verdict))) return undefined;
  const patience = new Patience(900);
  // What a law of a step is about is built of what came before: that is looked at first.
  const kinds: Kind[] = ['neuron', 'layer', 'model'];
  for (const kind of law.step < 3 ? kinds.slice(0, 1) : law.step < 4 ? kinds.slice(0, 2) : kinds) {
    const structure = await slipInStructure(ask, kind, patience);
    if (structure === 'unknown') return undefined;
    const sentence =
      structure ?? (law.step === 1 ? undefined : await slipInRuns(ask, kind, seed, patience));
    if (sentence) return { kind: 'finding', sentence };
  }
  return undefined;
}

/** What is wrong with the parts of an object. */
async function slipInStructure(
  ask: Door,
  kind: Kind,
  patience: Patience,
): Promise<string | 'unknown' | undefined> {
  const makings = shapes[kind].map(([inputs, ...sizes]) => ({ kind, inputs, sizes }));
  const probed = await findings(ask, structureOf, makings, patience);
  const made = probed?.flatMap(({ given, found }) => (found ? [{ given, ...found }] : []));
  if (made?.length !== makings.length) return 'unknown';
  const [{ shared }] = made;
  if (shared && made.every((each) => each.shared === shared)) return shared;
  if (made.some((each) => each.shared)) return 'unknown';
  const sizes = slipInSizes(made);
  if (!sizes.right) return sizes.sentence ?? 'unknown';
  return slipInParameters(made);
}

/** What is wrong with what it computes: its outputs or, where these are right, its gradients. */
async function slipInRuns(
  ask: Door,
  kind: Kind,
  seed: number,
  patience: Patience,
): Promise<string | undefined> {
  const cases = runningsOf(kind, shapes[kind], seed);
  const ran = await findings(ask, running, cases, patience);
  if (!ran) return undefined;
  const sentence = decide(candidatesFor(kind), ran, trueOutputs);
  if (sentence) return sentence;
  // Without a bend that flattens out, whatever has an influence shows it.
  const straight = cases.map((each) => ({ ...each, inner: 'linear', final: 'linear' }) as const);
  const moved = await findings(ask, influences, straight, patience);
  const silent =
    moved &&
    decide(silencesFor(kind), moved, ({ parameters, x }) => [...parameters, ...x].map(() => 1));
  if (silent) return silent;
  const swept = await findings(ask, gradients, cases, patience);
  return swept && decide(cutsFor(kind), swept, trueGradients);
}
