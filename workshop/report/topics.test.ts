import type { Cause, LawResult, Report } from '../../spec/law/result';
import type { PersonResult, StageGrade } from '../grade/result';
import { topicsOf } from './topics';

const finding = { kind: 'unfit', sentence: 'no' } as const;
const fails = { state: 'fails', shown: 'a = 2', smaller: true, finding } as const;

function law(title: string, result: Report['result'], cause?: Cause): LawResult {
  const report = { folder: 'katas/01-value', title, step: 2, seed: 1, borrowed: [], result, cause };
  return { title, state: result.state, report };
}

/** A stage with what came of some of its laws. */
function stage(name: string, ...laws: LawResult[]): StageGrade {
  const has = (which: LawResult['state']) => laws.some(({ state }) => state === which);
  const state = has('fails') ? 'failing' : has('not written') ? 'not written' : 'finished';
  return { name, state, held: 0, of: laws.length, laws, partial: false, optional: 0 };
}

const person = (name: string, ...stages: StageGrade[]): PersonResult => ({
  ...{ name, refusals: [], stages },
});

const known = (...hints: string[]): Cause => ({ kind: 'known mistake', hints });
const value = (...laws: LawResult[]) => stage('01-value', ...laws);

/** Topics in short: who shares which sentence, and where. */
const told = (...people: PersonResult[]) =>
  topicsOf(people).map((topic) => {
    const { sentence, stage, step, people: names } = topic;
    return `${names.join('+')}: ${sentence} ${stage}/${step}`;
  });

test('a law of somebody’s own is known by the program that it does not tell apart', () => {
  const title = 'productAndQuotient: tells right programs from wrong ones';
  const wrong = { ...fails, shown: 'a wrong program that adds' };
  const weak = (idea: string): Cause => ({ kind: 'finding', sentence: idea, reason: 'too weak' });
  const strict: Cause = { kind: 'finding', sentence: 'no', reason: 'too strict' };
  const yours = (...laws: LawResult[]) => stage('13-your-laws', ...laws);
  expect(
    told(
      person('Ada', yours(law(title, wrong, weak('of 60 cases')))),
      person('Bob', yours(law(title, wrong, weak('of 100 cases')))),
      person('Cleo', yours(law(title, { ...fails, shown: 'a correct program' }, strict))),
    ),
  ).toEqual([
    'Ada+Bob: productAndQuotient is too weak: it accepts a wrong program that adds. 13-your-laws/2',
    'Cleo: productAndQuotient is too strict: it refuses a correct program. 13-your-laws/2',
  ]);
});

test('the same hint is the same topic, and what most people share comes first', () => {
  const swapped = value(law('mul: swaps', fails, known('swap them.')));
  expect(
    told(
      person('Ada', value(law('add: sums', fails, known('add.')))),
      person('Bob', swapped),
      person('Cleo', value(law('mul at 0: swaps', fails, known('swap them.')))),
    ),
  ).toEqual(['Bob+Cleo: swap them. 01-value/2', 'Ada: add. 01-value/2']);
});

test('only the first law of a stage that fails speaks', () => {
  const two = value(law('a: is', fails, known('first.')), law('b: is', fails, known('second.')));
  expect(told(person('Ada', two))).toEqual(['Ada: first. 01-value/2']);
});

test('nobody is counted twice for a topic', () => {
  const first = value(law('a: is', fails, known('the same.')));
  const second = stage('02-backprop', law('b: is', fails, known('the same.', 'the same.')));
  expect(told(person('Ada', first, second))).toEqual(['Ada: the same. 01-value/2']);
});

test('where several causes fit, it is the one that fits most people', () => {
  const either = value(law('a: is', fails, known('rare.', 'common.')));
  const common = value(law('a: is', fails, known('common.')));
  expect(told(person('Ada', either), person('Bob', common))).toEqual([
    'Ada+Bob: common. 01-value/2',
  ]);
});

test('the cause of an inner part is its own, and without one its law is named', () => {
  const inner = {
    kind: 'inner part',
    caller: 'div',
    callee: 'mul',
    title: 'mul: is',
    step: 1,
  } as const;
  const told2 = told(
    person('Ada', value(law('div: is', fails, { ...inner, cause: known('swap them.') }))),
    person('Bob', value(law('mul: is', fails, known('swap them.')))),
    person('Cleo', value(law('div: is', fails, inner))),
  );
  expect(told2).toEqual([
    'Ada+Bob: swap them. 01-value/1',
    'Cleo: “mul: is” does not hold. 01-value/1',
  ]);
});

test('formulas and findings are sentences', () => {
  const formula = { kind: 'formula', fact: 'slope with respect to b', yours: '−a / b' } as const;
  const cause: Cause = { ...formula, truth: '−a / b²' };
  expect(told(person('Ada', value(law('div: is', fails, cause))))).toEqual([
    'Ada: in div, the slope with respect to b is −a / b. It should be −a / b². 01-value/2',
  ]);
  const found: Cause = { kind: 'finding', sentence: 'the root is missing.' };
  expect(told(person('Ada', value(law('div: is', fails, found))))).toEqual([
    'Ada: the root is missing. 01-value/2',
  ]);
});

test('what fails because of an earlier stage is no topic, with its cause or without', () => {
  const first = value(law('a: is', fails, known('first.')));
  const waits: Cause = { kind: 'earlier stage', stage: '01-value' };
  const later = [
    stage('02-backprop', law('b: is', fails, waits)),
    stage('03-mlp', law('c: is', fails)),
  ];
  expect(told(person('Ada', first, ...later))).toEqual(['Ada: first. 01-value/2']);
});

test('what comes next is a topic, if the kata knows it', () => {
  const blank = (what: string) => {
    const where = 'katas/01-value/README.md, step 2';
    return value(law('mul: is', { state: 'not written', what, where }));
  };
  expect(told(person('Ada', blank('Value.mul')), person('Bob', blank('Ada is a fool')))).toEqual([
    'Ada: Value.mul is to be written next. 01-value/2',
  ]);
});

test('a stage that was not handed in is to be begun next', () => {
  expect(told(person('Ada', { ...value(), state: 'not written' }))).toEqual([
    'Ada: 01-value is to be begun next. 01-value/1',
  ]);
});

test('a class that has finished has no topics', () => {
  expect(told(person('Ada', value({ title: 'a: is', state: 'holds' })))).toEqual([]);
});
