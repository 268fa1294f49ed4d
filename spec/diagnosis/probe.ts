import fc from 'fast-check';
import type { Verdict } from '../law/check';
import type { Door } from '../law/door';
import { type Law, law } from '../law/law';
import type { Patience } from '../law/time-limit';
import { keyOf } from '../law/truth';

/** A question of our own to an implementation: a law of no stage, whose one fact is what was found. */
export interface Probe<Case, Found> {
  readonly law: Law<unknown>;
  /** Ties the types of the case and of what is found to the question; nothing is here. */
  readonly types?: (given: Case) => Found;
}

/** Makes a question. What it finds is plain data, and numbers that are none arrive as NaN. */
export function probe<Implementation, Case, Found>(
  find: (implementation: Implementation, given: Case) => Found,
): Probe<Case, Found> {
  const asked = law<Implementation, Case>({
    title: 'a probe: asks and claims nothing',
    step: 0,
    kind: 'graph',
    given: fc.constant(undefined as Case),
    yours: (implementation, given) => ({ found: JSON.stringify(find(implementation, given)) }),
    truth: () => ({}),
  });
  return { law: asked as unknown as Law<unknown> };
}

/** A case of a probe and what was found in it: nothing, where the code threw. */
export interface Probed<Case, Found> {
  readonly given: Case;
  readonly found: Found | undefined;
}

/**
 * What takes so long comes to no end. Nothing is interrupted sooner: code that keeps something
 * between calls may answer wrongly after it has been stopped in the middle.
 */
const endless = 1_000;

/** Whether the code answers to the failing case as it did before anything else looked at it. */
export async function answersAsBefore(
  ask: Door,
  law: Law<unknown>,
  { given, answer }: Pick<Extract<Verdict, { state: 'fails' }>, 'given' | 'answer'>,
): Promise<boolean> {
  return keyOf(await ask(law, given, endless)) === keyOf(answer);
}

/** Where something was stopped in the middle all the same: from then on nothing is found there. */
const interrupted = new WeakSet<Door>();

/** What is found in some cases; nothing at all, if time runs out or something is not written yet. */
export async function findings<Case, Found>(
  ask: Door,
  { law }: Probe<Case, Found>,
  cases: readonly Case[],
  patience: Patience,
): Promise<Probed<Case, Found>[] | undefined> {
  const all: Probed<Case, Found>[] = [];
  for (const given of cases) {
    if (interrupted.has(ask) || patience.left < 1) return undefined;
    const answer = await ask(law, given, Math.max(endless, patience.left));
    if (answer.kind === 'late') interrupted.add(ask);
    if (answer.kind === 'late' || answer.kind === 'not written') return undefined;
    const text = answer.kind === 'facts' ? answer.facts.found : undefined;
    all.push({ given, found: typeof text === 'string' ? JSON.parse(text, numbers) : undefined });
  }
  return all;
}

/** JSON has no NaN and no Infinity, and writes null. */
function numbers(_: string, value: unknown): unknown {
  return value === null ? Number.NaN : value;
}

/** Whether two lists of numbers are the same but for rounding. */
export function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, i) => isSame(number, other[i]));
}

/** Whether two numbers are the same but for rounding; NaN is the same as nothing. */
export function isSame(one: number, other: number): boolean {
  return (
    one === other ||
    Math.abs(one - other) <= 1e-9 * Math.max(1, Math.min(Math.abs(one), Math.abs(other)))
  );
}
