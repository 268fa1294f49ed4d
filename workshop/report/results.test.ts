import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { Finding } from '../../spec/law/result';
import type { ClassResult, StageGrade } from '../grade/result';
import { resultLines } from './results';
import { realClass } from './sample';
import { readResults } from './testing/read-results';

const schema = JSON.parse(readFileSync(join(__dirname, '..', 'results.schema.json'), 'utf8'));
const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);

const textOf = (result: ClassResult) => [...resultLines(result)].join('');

/** What is wrong with a result by its schema. */
function complaints(text: string): unknown {
  isValid(JSON.parse(text));
  return isValid.errors ?? [];
}

/** A class of one person, one of whose laws left a finding behind. */
function classWith(finding: Finding): ClassResult {
  const title = 'mul: each factor’s slope is the other factor';
  const result = { state: 'fails', shown: 'a = 2', smaller: true, finding } as const;
  const report = { folder: 'katas/01-value', title, step: 2, seed: 1, borrowed: [], result };
  const stage: StageGrade = {
    ...{ name: '01-value', state: 'failing', held: 0, of: 1, partial: false, optional: 0 },
    laws: [{ title, state: 'fails', report }],
  };
  const people = [{ name: 'Ada', refusals: [], stages: [stage] }];
  return { version: 1, isolation: 'none', seed: 1, stages: ['01-value'], people };
}

const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0.5];
const accepted = { low: 2, high: odd[1], said: 'as at least', value: 2 } as const;
const findings: Finding[] = [
  { kind: 'unfit', sentence: 'mul() gave back nothing.' },
  { kind: 'threw', error: { message: 'the number 3', at: [] } },
  { kind: 'threw', error: { name: 'TypeError', message: 'no', at: ['katas/01-value/value.ts:3'] } },
  { kind: 'late', limit: 2000 },
  { kind: 'died', sentence: 'Its process ended.' },
  {
    kind: 'differs',
    picture: '·\n×',
    rows: [...odd, 'NaN', true, { shown: 'an object' }].map((yours) => ({
      ...{ name: 'x.grad', yours, truth: accepted, agrees: false },
    })),
    graph: {
      nodes: [{ id: 0, name: 'x', data: -0, grad: odd[0], parents: [], localGradients: odd }],
    },
  },
];

test('real results are as the schema says, come back as they were, and are the same again', async () => {
  const result = await realClass();
  const text = textOf(result);
  expect(complaints(text)).toEqual([]);
  expect(readResults(text)).toEqual(result);
  expect(textOf(await realClass())).toBe(text);
}, 60_000);

test.each(findings)('a finding goes there and back: %j', (finding) => {
  const result = classWith(finding);
  expect(complaints(textOf(result))).toEqual([]);
  expect(readResults(textOf(result))).toEqual(result);
});

test('an empty class is one, and nothing else is let through', () => {
  const { people: _, ...head } = classWith(findings[0]);
  expect(complaints(textOf({ ...head, people: [] }))).toEqual([]);
  expect(complaints(JSON.stringify({ ...head, people: [{}] }))).not.toEqual([]);
  expect(complaints(JSON.stringify({ ...head, people: [], date: 'today' }))).not.toEqual([]);
});

test('every field is documented', () => {
  const bare: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
    for (const [name, field] of Object.entries(properties)) {
      if (!field.description) bare.push(`${path}/${name}`);
    }
    for (const [name, child] of Object.entries(node)) visit(child, `${path}/${name}`);
  };
  visit(schema, '');
  expect(bare).toEqual([]);
});
