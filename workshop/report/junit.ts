import { explain } from '../../spec/law/explain';
import type { LawResult } from '../../spec/law/result';
import type { ClassResult, PersonResult, StageGrade } from '../grade/result';
import { escapeTags, onOneLine } from './text';

/** `junit.xml`, as GitLab, Jenkins and Azure read it: a suite a person, a case a law. */
export function* junitLines({ people }: ClassResult): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Backprop Kata">\n';
  for (const person of people) yield suiteOf(person);
  yield '</testsuites>\n';
}

interface Case {
  readonly stage: string;
  readonly name: string;
  /** The element that says why it did not pass, if it did not. */
  readonly why?: {
    readonly kind: 'failure' | 'skipped';
    readonly message: string;
    readonly text?: string;
  };
}

function suiteOf({ name, stages }: PersonResult): string {
  const cases = stages.flatMap(casesOf);
  const count = (kind: 'failure' | 'skipped') =>
    cases.filter(({ why }) => why?.kind === kind).length;
  const attributes = {
    name,
    tests: cases.length,
    failures: count('failure'),
    errors: 0,
    skipped: count('skipped'),
  };
  const lines = cases.map((each) => caseOf(name, each)).join('');
  return `<testsuite ${written(attributes)}>\n${lines}</testsuite>\n`;
}

/** A stage that could not be tried to its end has one more case, which says why. */
function casesOf({ name: stage, state, sentence, laws }: StageGrade): Case[] {
  const cases = laws.map((law) => ({ stage, name: law.title, why: whyNot(law) }));
  if (sentence === undefined) return cases;
  const kind = state === 'not written' ? 'skipped' : 'failure';
  return [{ stage, name: 'the stage can be tried', why: { kind, message: sentence } }, ...cases];
}

function whyNot({ state, report, message = '' }: LawResult): Case['why'] {
  if (state === 'holds') return undefined;
  const text = (report ? explain(report) : message).trim();
  const [first] = text.split('\n');
  if (state === 'fails') return { kind: 'failure', message: first, text };
  return { kind: 'skipped', message: onOneLine(text) };
}

/** The name of the person is part of the class: GitLab wants class and name together to be unique. */
function caseOf(person: string, { stage, name, why }: Case): string {
  const attributes = written({ classname: `${person}.${stage}`, name });
  if (!why) return `<testcase ${attributes}/>\n`;
  const { kind, message, text } = why;
  const head = `${kind} ${written({ message })}`;
  const inner = text === undefined ? `<${head}/>` : `<${head}>${escapeTags(text)}</${kind}>`;
  return `<testcase ${attributes}>${inner}</testcase>\n`;
}

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeTags(onOneLine(String(value)))}"`)
    .join(' ');
}
