import type { Door } from '../../law/door';
import type { Patience } from '../../law/time-limit';
import type { Program } from '../../oracle/program';
import { findings, isSame } from '../probe';
import { byHand, given, type Trial, trying, uses } from './uses';

/** What an operation does to the gradient of its operand, where it should be added to. */
interface Slip {
  says(operand: string): string;
  grad(slope: number): number;
}

const { above, besides, before } = given;
const others = before + besides;
const truth = (slope: number) => others + above * slope;

const slips: readonly Slip[] = [
  {
    says: (to) => `on its gradient with =, so what ${to} had accumulated is lost`,
    grad: (slope) => above * slope,
  },
  { says: (to) => `nothing on to ${to}`, grad: () => others },
  {
    says: (to) => `its slope on to ${to} without the gradient from above as a factor`,
    grad: (slope) => others + slope,
  },
  {
    says: (to) => `the gradient from above on to ${to} without its slope as a factor`,
    grad: () => others + above,
  },
  {
    says: (to) => `on its gradient to ${to} with the wrong sign`,
    grad: (slope) => others - above * slope,
  },
  {
    says: (to) => `on its gradient to ${to} twice`,
    grad: (slope) => others + 2 * above * slope,
  },
];

/** A use of an operation that is wrong in `backward`, although its recorded slope is right. */
interface Broken {
  readonly name: string;
  readonly to?: string;
  readonly calls: readonly string[];
  /** The one slip that gives its gradients in every case, if there is one. */
  readonly slip?: Slip;
}

/** Which operations are wrong in `backward` although their recorded slopes are right, and how. */
export async function findInOperations(
  ask: Door,
  program: Program | undefined,
  patience: Patience,
): Promise<string | undefined> {
  // What is wrong with an operation that the failing case does not use explains nothing of it.
  const isInCase = ({ name, calls }: Broken) =>
    !program || program.steps.some(({ op }) => op === name || calls.includes(op));
  for (const roots of [['by hand', 'by hand, x first'], ['of add and mul']] as const) {
    const broken = await brokenUses(ask, patience, roots);
    if (!broken) return undefined;
    if (broken.length < uses.length) {
      return broken.some(isInCase) ? sentenceFor(broken) : undefined;
    }
  }
  return undefined;
}

async function brokenUses(
  ask: Door,
  patience: Patience,
  roots: readonly Trial['root'][],
): Promise<Broken[] | undefined> {
  const broken: Broken[] = [];
  for (const [use, { name, to }] of uses.entries()) {
    const cases = [0.75, 2, 1.25].flatMap((x) => roots.map((root) => ({ use, x, root })));
    const probed = await findings(ask, trying, cases, patience);
    const tried = probed?.flatMap(({ found }) => found ?? []);
    // Where something throws, other sentences are more to the point.
    if (tried?.length !== cases.length) return undefined;
    // A wrong record is a matter of stage 01; what is made by hand computes nothing.
    const isRecorded = ({ slope, measured }: (typeof tried)[number]) =>
      Math.abs(slope - measured) < 1e-6 * Math.max(1, Math.abs(slope));
    if (name !== byHand && !tried.every(isRecorded)) return undefined;
    if (tried.every(({ grad, slope }) => isSame(grad, truth(slope)))) continue;
    const same = slips.filter((slip) =>
      tried.every(({ grad, slope }) => isSame(grad, slip.grad(slope))),
    );
    const { calls } = tried[0];
    broken.push({ name, to, calls, slip: same.length === 1 ? same[0] : undefined });
  }
  return broken;
}

/** One sentence about all operations that are broken and call no other that is. */
function sentenceFor(broken: readonly Broken[]): string | undefined {
  const names = new Set(broken.map(({ name }) => name));
  const inner = broken.filter(({ calls }) => !calls.some((each) => names.has(each)));
  const [{ slip, to } = {}] = inner;
  if (!slip || inner.some((each) => each.slip !== slip)) return undefined;
  const list = [...new Set(inner.map(({ name }) => name))];
  // A value made by hand stands for all: then it is about `backward`, and not about an operation.
  if (list.includes(byHand) && list.length > 1) return undefined;
  const places = uses.filter(({ name }) => name === list[0]).length;
  const alone = list.length === 1;
  if (!alone && !list.every((name) => isWhole(name, inner))) return undefined;
  const operand = alone && inner.length < places ? to : 'its operand';
  if (alone && inner.length > 1 && inner.length < places) return undefined;
  const subject = alone ? list[0] : `each of ${listOf(list)}`;
  const operands = alone && inner.length > 1 ? 'its operands' : (operand ?? 'its operand');
  if (list[0] === byHand)
    return `in backward, what is made by ${byHand} passes ${slip.says('its parents')}.`;
  return `in backward, ${subject} passes ${slip.says(operands)}. The recorded slopes are right.`;
}

/** Whether all places of an operation are broken. */
function isWhole(name: string, broken: readonly Broken[]): boolean {
  const count = (list: readonly { name: string }[]) =>
    list.filter((each) => each.name === name).length;
  return count(broken) === count(uses);
}

function listOf(names: readonly string[]): string {
  if (names.length > 5) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
