import type { Answer } from '../law/answer';
import { isRight } from '../law/check';
import type { Door } from '../law/door';
import { accepts, type Fact, type Truths } from '../law/facts';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import type { Patience } from '../law/time-limit';
import { keyOf } from '../law/truth';
import type { Mistake } from '../mistakes/mistake';
import { type Answered, needed } from './answers';

/** Whether a mistake is known to come to no end in a law. */
export function endsNever(mistake: Mistake, law: Law<unknown>): boolean {
  return (mistake.late ?? []).some((subject) => law.title.startsWith(subject));
}

/**
 * Whether a mistake answers as an implementation did. Where chance plays a part, what is right need
 * not be the same.
 */
export async function answersAs(
  mistake: Mistake,
  ask: Door,
  answered: readonly Answered[],
  patience: Patience,
): Promise<boolean> {
  for (const { law, given, answer, truths, right } of answered) {
    if (endsNever(mistake, law) || answer.kind === 'late') {
      if (endsNever(mistake, law) && answer.kind === 'late') continue;
      return false;
    }
    // Most answers take no time, and what is slow throws nothing, at least not soon.
    const isQuick = planOf(law).asked === 'often';
    const limit = isQuick ? 200 : answer.kind === 'threw' ? 60 : day;
    const other = await askedOnce(ask, law, given, Math.min(limit, needed(patience)));
    const mine = blurred(answer, truths, mistake.anyNumber);
    const its = blurred(other, truths, mistake.anyNumber);
    const same = law.kind === 'refusal' ? sameRefusal : sameAnswer;
    if (!(right ? isRight(other, truths) : same(mine, its))) return false;
  }
  return true;
}

/** More milliseconds than any patience has. */
const day = 86_400_000;

const askedBefore = new WeakMap<Door, Map<string, Promise<Answer>>>();

/** What takes long is not asked twice at the same door, unless it was given too little time. */
export async function askedOnce(
  ask: Door,
  law: Law<unknown>,
  given: unknown,
  milliseconds: number,
): Promise<Answer> {
  if (planOf(law).asked === 'often') return ask(law, given, milliseconds);
  const answers = askedBefore.get(ask) ?? new Map<string, Promise<Answer>>();
  askedBefore.set(ask, answers);
  const question = `${law.title} ${keyOf(given)}`;
  const answer = answers.get(question) ?? ask(law, given, milliseconds);
  answers.set(question, answer);
  if ((await answer).kind === 'late') answers.delete(question);
  return answer;
}

/** An answer without the one number that does not matter, as long as it is wrong. */
function blurred(answer: Answer, truths: Truths, name = ''): Answer {
  if (answer.kind !== 'facts' || !Object.hasOwn(answer.facts, name)) return answer;
  const fact = accepts(truths[name], answer.facts[name]) ? 'right' : 'wrong';
  return { kind: 'facts', facts: { ...answer.facts, [name]: fact } };
}

function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === 'facts' && other.kind === 'facts') {
    const names = Object.keys(one.facts);
    return (
      names.length === Object.keys(other.facts).length &&
      sameCounts(one.picture?.counts, other.picture?.counts) &&
      names.every((name) => sameFact(one.facts[name], other.facts[name]))
    );
  }
  if (one.kind === 'threw' && other.kind === 'threw') return one.error.name === other.error.name;
  return one.kind === 'unfit' && other.kind === 'unfit' && one.sentence === other.sentence;
}

/** What is let through is let through, whatever becomes of it. */
function sameRefusal(one: Answer, other: Answer): boolean {
  return sameAnswer(one, other) || (isLetThrough(one) && isLetThrough(other));
}

function isLetThrough(answer: Answer): boolean {
  return answer.kind !== 'facts' || String(answer.facts.throws).startsWith('nothing');
}

type Counts = Readonly<Record<string, number>>;

/** Whether one rule can have made both: chance exceeds this bound less than once in 10⁹ times. */
function sameCounts(one: Counts = {}, other: Counts = {}): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  // What comes every time may be chosen by chance, once.
  if ([one, other].every((each) => names.filter((name) => each[name]).length < 2)) return true;
  const apart = names.map((name) => {
    const [n, m] = [one[name] ?? 0, other[name] ?? 0];
    return n === m ? 0 : (n - m) ** 2 / (n + m);
  });
  const freedom = names.length - 1;
  return apart.reduce((sum, each) => sum + each, 0) <= freedom + 9 * Math.sqrt(2 * freedom) + 12;
}

function sameFact(one: Fact, other: Fact): boolean {
  if (typeof one === 'object' || typeof other === 'object') {
    return typeof one === 'object' && typeof other === 'object' && one.shown === other.shown;
  }
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  if (Object.is(one, other)) return true;
  // Infinity is within Infinity of every number.
  return Number.isFinite(one) && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}
