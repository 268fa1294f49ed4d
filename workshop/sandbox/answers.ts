import type { Answer, Thrown } from '../../spec/law/answer';
import type { Fact } from '../../spec/law/facts';
import type { Picture } from '../../spec/law/picture';
import { read } from './plain';

/** No law asks for so many facts, and no message that is read is so long. */
const most = { facts: 2_000, name: 1_000, text: 20_000, lines: 4 };

/** The answers in what a child said; nothing, if they are not what answers are made of. */
export function answersIn(text: unknown, expected: number): Answer[] | undefined {
  try {
    const list = read(String(text));
    if (!Array.isArray(list) || list.length > expected) return undefined;
    const answers = list.map(answerOf);
    return answers.every((each) => each !== undefined) ? answers : undefined;
  } catch {
    return undefined;
  }
}

/** One answer, made anew of what is allowed in it. */
export function answerOf(thing: unknown): Answer | undefined {
  const { kind, facts, picture, what, where, sentence, error } = fieldsOf(thing);
  if (kind === 'facts') {
    const entries = Object.entries(fieldsOf(facts));
    const isFine = entries.every(([name, each]) => name.length <= most.name && isFact(each));
    const drawn = picture === undefined ? undefined : pictureOf(picture);
    const isDrawn = picture === undefined || drawn !== undefined;
    if (!isFine || !isDrawn || entries.length > most.facts) return undefined;
    const own = entries as [string, Fact][];
    return {
      kind,
      facts: Object.fromEntries(own.map(([name, fact]) => [name, short(fact)])),
      ...(drawn && { picture: drawn }),
    };
  }
  if (kind === 'not written' && isText(what) && isText(where)) {
    return { kind, what: cut(what), where: cut(where) };
  }
  if (kind === 'unfit' && isText(sentence)) return { kind, sentence: cut(sentence) };
  const thrown = kind === 'threw' ? thrownOf(error) : undefined;
  return thrown && { kind: 'threw', error: thrown };
}

function thrownOf(thing: unknown): Thrown | undefined {
  const { name, message, at } = fieldsOf(thing);
  if (!isText(message) || !Array.isArray(at) || at.length > most.lines) return undefined;
  if (!at.every(isText) || (name !== undefined && !isText(name))) return undefined;
  const rest = { message: cut(message), at: at.map(cut) };
  return name === undefined ? rest : { name: cut(name), ...rest };
}

function pictureOf(thing: unknown): Picture | undefined {
  const { text, counts } = fieldsOf(thing);
  if (!isText(text)) return undefined;
  if (counts === undefined) return { text: cut(text) };
  const entries = Object.entries(fieldsOf(counts));
  if (entries.length > most.facts || !entries.every(([, each]) => typeof each === 'number')) {
    return undefined;
  }
  return { text: cut(text), counts: Object.fromEntries(entries as [string, number][]) };
}

function fieldsOf(thing: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof thing === 'object' && thing !== null && !Array.isArray(thing);
  if (!isObject) throw new TypeError('An object should be here.');
  return thing as Record<string, unknown>;
}

function isFact(thing: unknown): thing is Fact {
  if (typeof thing === 'number' || typeof thing === 'string' || typeof thing === 'boolean') {
    return true;
  }
  const { shown, ...rest } = fieldsOf(thing);
  return isText(shown) && Object.keys(rest).length === 0;
}

/** Words that are shown are cut; what is compared stays whole. */
function short(fact: Fact): Fact {
  return typeof fact === 'object' ? { shown: cut(fact.shown) } : fact;
}

function isText(thing: unknown): thing is string {
  return typeof thing === 'string';
}

function cut(text: string): string {
  return text.length <= most.text ? text : `${text.slice(0, most.text)}…`;
}
