import type { Door } from '../../law/door';
import type { Patience } from '../../law/time-limit';
import { nameOf, type Program } from '../../oracle/program';
import { findings, type Probed, same } from '../probe';
import { type Sweeping, type Swept, sweeping, sweepings } from './recorded-graph';
import { type Slip, slips } from './slips';
import { type Rules, right, sweep } from './sweep';
import { rightWalks } from './walks';
import { wrongWalks } from './wrong-walks';

type Case = { readonly given: Sweeping; readonly found: Swept };

/** Which cases are looked at: all, or only those in which every value is made by an operation. */
type Made = 'by hand too' | 'by operations';

/**
 * What `backward` does wrong, if it is one or two slips that give the code's own gradients in every
 * case, on the graphs that the code itself has recorded.
 */
export async function findInBackward(
  ask: Door,
  failing: Program | undefined,
  seed: number,
  patience: Patience,
  made: Made = 'by hand too',
): Promise<string | undefined> {
  const own: Sweeping[] = failing ? [{ program: failing, calls: 1, before: false }] : [];
  const fresh = sweepings(seed).filter(({ fan }) => !fan || made === 'by hand too');
  const probed = await findings(ask, sweeping, [...own, ...fresh], patience);
  // A leaf for a root is a case of its own: what throws there may still be one slip elsewhere.
  const all = probed?.filter(({ given, found }) => found !== undefined || !given.leaf);
  if (!all?.every(isFound)) return undefined;
  const wrong = all.filter((each) => !isTrue(each));
  if (wrong.length < few) return undefined;
  // What is wrong rules out most; it is asked first.
  const cases = [...wrong, ...all.filter(isTrue)];
  for (const count of [1, 2]) {
    const agreeing = waysOf(count).filter((way) => agrees(way, cases));
    const sentences = new Set(agreeing.map(sentenceOf));
    if (sentences.size > 1) return undefined;
    if (sentences.size === 1) return withExample(agreeing[0], own.length > 0 ? all[0] : undefined);
  }
  return undefined;
}

/** So many cases must be wrong before something is said of them. */
const few = 3;

function isFound(probed: Probed<Sweeping, Swept>): probed is Case {
  return probed.found !== undefined;
}

function isTrue({ given, found }: Case): boolean {
  return same(found.grads, sweep(found, given, right));
}

/** Slips that are made together, and the way through the graph on which they are made. */
interface Way {
  readonly made: readonly Slip[];
  readonly rules: Rules;
}

/** The part of `backward` that a slip changes. */
function ruleOf({ rules }: Slip): string {
  return Object.keys(rules)[0];
}

function waysOf(count: number): Way[] {
  const alone = slips.map((slip) => [slip]);
  const pairs = slips.flatMap((one, i) =>
    slips
      .slice(i + 1)
      .filter((other) => ruleOf(one) !== ruleOf(other))
      .filter((other) => one.hides !== ruleOf(other) && other.hides !== ruleOf(one))
      .map((other) => [one, other]),
  );
  const onRightWalks = (count === 1 ? alone : pairs).flatMap((made) =>
    rightWalks.map((walk) => ({ made, rules: together(made, { walk }) })),
  );
  const onWrongWalks = (count === 1 ? [[]] : alone).flatMap((made) =>
    wrongWalks.map((walk) => ({
      made: [...made, walk],
      rules: together(made, walk.rules),
    })),
  );
  const eager = [...onRightWalks, ...onWrongWalks];
  return [...eager, ...eager.map(({ made, rules }) => ({ made, rules: { ...rules, lazy: true } }))];
}

function together(made: readonly Slip[], walk: Partial<Rules>): Rules {
  return Object.assign({}, right, ...made.map(({ rules }) => rules), walk);
}

function agrees({ rules }: Way, cases: readonly Case[]): boolean {
  return cases.every(({ given, found }) => same(found.grads, sweep(found, given, rules)));
}

function sentenceOf({ made }: Way): string {
  return made.map(({ sentence }) => sentence).join(' And: ');
}

/** The sentence, and a value of the failing case that lost one of its uses, if there is one. */
function withExample(way: Way, failing: Case | undefined): string {
  const sentence = sentenceOf(way);
  if (!failing || way.made.length > 1 || !way.made[0].ofUses) return sentence;
  const { found, given } = failing;
  const truths = sweep(found, given, right);
  const uses = found.places.map(
    (place) =>
      found.nodes.flatMap(({ parents }) => parents).filter((each) => each === place).length,
  );
  // The last that is wrong comes first in the sweep: what is used to make it is right.
  const lost = uses.findLastIndex((count, i) => count > 1 && !same([found.grads[i]], [truths[i]]));
  if (lost < 0) return sentence;
  const times = `${nameOf(lost)} is used ${uses[lost]} times`;
  if (uses[lost] !== 2) return `${sentence} Here, ${times}.`;
  return `the slope of one use is missing: ${times}, counted once. ${capital(sentence)}`;
}

function capital(sentence: string): string {
  return sentence[0].toUpperCase() + sentence.slice(1);
}
