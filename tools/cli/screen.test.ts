import type { LawResult, Report, StageResult } from '../../spec/law/result';
import { screen } from './screen';

/** What came of a law: whether it holds, or what it left behind. */
type Outcome = 'holds' | { result: Report['result']; cause?: Report['cause'] };

function law(stage: string, title: string, outcome: Outcome): LawResult {
  if (outcome === 'holds') return { title, state: 'holds' };
  const report = { folder: `katas/${stage}`, title, step: 2, seed: 1, borrowed: [], ...outcome };
  const state = outcome.result.state === 'not written' ? 'not written' : 'fails';
  return { title, state, report };
}

/** A stage with what came of each of its laws. */
function ran(name: string, laws: Record<string, Outcome>, failure?: string): StageResult {
  const tried = Object.entries(laws).map(([title, outcome]) => law(name, title, outcome));
  return { name, laws: tried, partial: false, optional: 0, failure };
}

const shown = (...stages: StageResult[]) => screen(stages, '03-mlp');

const blank: Outcome = {
  result: { state: 'not written', what: 'backward', where: 'katas/02-backprop/README.md, step 2' },
};
const wrong: Outcome = {
  result: {
    state: 'fails',
    shown: 'a = 2',
    smaller: true,
    finding: {
      kind: 'differs',
      rows: [{ name: 'a.mul(3)', yours: 5, truth: 6, agrees: false }],
    },
  },
};

test('the map counts the laws of each stage, in order', () => {
  const text = shown(ran('01-value', { 'mul: …': 'holds' }), ran('02-backprop', { a: blank }));
  expect(text).toMatch(/01-value +█{20} +1 of 1 laws hold\n +02-backprop +·{20} +0 of 1 laws hold/);
});

test('one law is shown in full, the others by their subjects, and blanks are counted', () => {
  const laws = {
    'add: is': 'holds',
    'mul: is': wrong,
    'div: is': wrong,
    'exp: is': blank,
  } as const;
  const text = shown(ran('01-value', laws));
  expect(text).toContain('01-value › mul: is\n\n    for a = 2 (the smallest case found)\n');
  expect(text).toMatch(/a\.mul\(3\) +5 +6 {2}✗/);
  expect(text).toContain(
    'Also failing, often for the same reason:\n    ✗ div\n  1 law is not written yet.',
  );
  expect(text).toContain('Next:  fix it in katas/01-value/value.ts');
});

test('a stage of several files says which of them is meant', () => {
  const where = 'katas/12-ten-digits/README.md, step 3';
  const unwritten: Outcome = { result: { state: 'not written', what: 'TensorMLP.load', where } };
  expect(shown(ran('12-ten-digits', { a: unwritten }))).toContain(
    'Next:  write TensorMLP.load in katas/12-ten-digits/tensor-mlp.ts',
  );
  expect(shown(ran('12-ten-digits', { a: wrong }))).toContain(
    'Next:  fix it in katas/12-ten-digits/tensor-layer.ts or tensor-mlp.ts',
  );
});

test('a known mistake is named, and two that nothing tells apart both', () => {
  const named = (hints: string[]) =>
    ({ ...wrong, cause: { kind: 'known mistake', hints } }) as Outcome;
  expect(shown(ran('01-value', { 'mul: is': named(['it adds.']) }))).toContain(
    'Looks like: it adds.',
  );
  expect(shown(ran('01-value', { 'mul: is': named(['it adds.', 'it halves.']) }))).toContain(
    'Looks like: it adds.\n    Or else: it halves.',
  );
  const twice = shown(ran('01-value', { 'mul: is': named(['it adds.', 'it adds.']) }));
  expect(twice.match(/it adds/g)).toHaveLength(1);
});

test('a blank says what to write, where, and what to read', () => {
  const text = shown(ran('02-backprop', { a: blank }));
  expect(text).toContain('Next:  write backward in katas/02-backprop/backprop.ts');
  expect(text).toContain('Read:  katas/02-backprop/README.md, step 2');
});

test('a law that an earlier stage lets down sends its reader there', () => {
  const cause = { kind: 'earlier stage', stage: '01-value', failing: 3 } as const;
  const text = shown(ran('02-backprop', { 'backward: is': { ...wrong, cause } }));
  expect(text).toContain('01-value is not finished: 3 of its laws do not hold.');
  expect(text).toContain('Next:  npx jest katas/01-value');
});

test('a blank of an earlier stage sends its reader there', () => {
  const text = shown(ran('03-mlp', { 'gradients: reach': blank }));
  expect(text).toContain('03-mlp waits for 02-backprop, which is not finished.');
  expect(text).toContain('Next:  write backward in katas/02-backprop/backprop.ts');
});

test('laws left out with -t do not finish a stage', () => {
  const stage = { ...ran('02-backprop', { 'a: is': 'holds' }), partial: true };
  expect(shown(stage)).toContain('The whole stage: npx jest katas/02-backprop');
  expect(shown(stage)).not.toContain('Done');
  expect(shown()).toContain('No law has been tried');
});

test('an error of the kata’s own, or a test of the learner’s, is shown as it is', () => {
  const stage = ran('01-value', {});
  const other: LawResult = { title: 'mine', state: 'fails', message: 'Error: oops\n    at me' };
  expect(shown({ ...stage, laws: [other] })).toContain(
    '01-value › mine\n\n    Error: oops\n        at me',
  );
});

test('a stage that cannot be read keeps later ones waiting', () => {
  const failure = "katas/01-value/value.ts:7:3 - error TS1005: ';' expected.";
  const text = shown(ran('01-value', {}, failure), ran('02-backprop', {}, failure));
  expect(text).toMatch(/01-value +could not be read\n +02-backprop +waits for 01-value/);
});

test('a finished stage says what comes next', () => {
  expect(shown(ran('02-backprop', { a: 'holds' }))).toContain('Done. Next: 03-mlp');
});

test('of an optional law that is not written it says where to read what to write', () => {
  const text = shown({ ...ran('13-your-laws', {}), optional: 1, partial: true });
  expect(text).toContain('Read:  katas/13-your-laws/README.md, the last step');
  expect(text).not.toContain('holds.');
});

test('every screen fits 80 columns, whatever is in it', () => {
  const where = 'katas/12-ten-digits/README.md, step 5';
  const unwritten: Outcome = {
    result: { state: 'not written', what: 'softmaxCrossEntropy', where },
  };
  const earlier: Outcome = {
    ...wrong,
    cause: { kind: 'earlier stage', stage: '12-ten-digits', failing: 12 },
  };
  const title = 'topologicalOrder of a value used three times: it comes before all of its children';
  const after: Outcome = { result: { state: 'not tried', after: title } };
  const texts = [
    shown(ran('12-ten-digits', { a: unwritten })),
    shown(ran('10-look-inside', { [title]: earlier })),
    shown(ran('02-backprop', { [title]: after })),
    shown({ ...ran('11-tensors', { a: 'holds' }), optional: 8 }),
    shown({ ...ran('13-your-laws', {}), optional: 1, partial: true }),
    screen([ran('13-your-laws', { a: 'holds' })]),
  ];
  const tooLong = texts.flatMap((text) => text.split('\n').filter(({ length }) => length > 80));
  expect(tooLong).toEqual([]);
});
