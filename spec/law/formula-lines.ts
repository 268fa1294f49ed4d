import { wrap } from './format';
import type { Cause } from './result';

/** What the code computes, above what is true. A formula is broken only where it is longer than a line. */
export function formulaLines(cause: Extract<Cause, { kind: 'formula' }>): string[] {
  const { fact, yours, truth } = cause;
  const subject = fact.startsWith('slope') ? `the ${fact}` : fact;
  return [`Your code: ${subject} is ${whole(yours)}.`, `           It should be ${whole(truth)}.`]
    .map((line) => `${indent(line)}${wrap(line.trim(), 76 - indent(line).length, behindLabel)}`)
    .map((line) => line.replaceAll(unbroken, ' '));
}

const behindLabel = ' '.repeat('Your code: '.length);
const unbroken = '\u00a0';

function whole(formula: string): string {
  return formula.length > 60 ? formula : formula.replaceAll(' ', unbroken);
}

function indent(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}
