import type { Cause, LawResult, Report, StageResult } from '../../../spec/law/result';
import { stageNamed } from '../../../spec/laws/stages';
import { catalogue } from '../../../spec/mistakes/catalogue';
import { whatHappened } from './what-happened';

const { laws } = stageNamed('01-value');
const [add, , mul] = laws;
const { hint } = catalogue[0].list[0];

const secret = 'SECRET 42';
const finding = { kind: 'threw', error: { name: secret, message: secret, at: [secret] } } as const;

/** A law of stage 01 that fails, with something of the learner's wherever there is room for it. */
function failing(cause?: Cause, title = mul.title): LawResult {
  const result = { state: 'fails', shown: secret, smaller: true, finding } as const;
  const report: Report = {
    folder: secret,
    title: secret,
    step: 42,
    seed: 42,
    borrowed: [secret],
    result,
    cause,
  };
  return { title, state: 'fails', report, message: secret };
}

const holding = ({ title }: { title: string }): LawResult => ({ title, state: 'holds' });

function stage(...came: LawResult[]): StageResult {
  return { name: '01-value', laws: came, partial: false, optional: 0 };
}

const happened = (...came: LawResult[]) => whatHappened(stage(...came));

test('all laws hold', () => {
  expect(happened(holding(add), holding(mul))).toEqual({ stage: '01-value', held: 2, of: 2 });
});

test('the first law that does not hold, by its own title and step', () => {
  expect(happened(holding(add), failing(), failing(undefined, laws[3].title))).toEqual({
    stage: '01-value',
    held: 1,
    of: 3,
    law: mul.title,
    step: mul.step,
    state: 'fails',
  });
});

test('a blank, and one in an earlier stage', () => {
  const where = (place: string): LawResult => {
    const result = { state: 'not written', what: secret, where: place } as const;
    const report = { folder: secret, title: secret, step: 1, seed: 1, borrowed: [], result };
    return { title: mul.title, state: 'not written', report };
  };
  const own = happened(where('katas/01-value/README.md, step 2'));
  expect(own).toMatchObject({ law: mul.title, state: 'not written' });
  expect(own?.cause).toBeUndefined();
  const { title } = stageNamed('02-backprop').laws[0];
  const later = {
    ...stage({ ...where('katas/01-value/README.md, step 2'), title }),
    name: '02-backprop',
  };
  expect(whatHappened(later)).toMatchObject({
    state: 'not written',
    cause: '01-value is not finished.',
  });
  expect(happened(where(`katas/${secret}/README.md, step 2`))?.cause).toBeUndefined();
});

describe('a cause', () => {
  const about = laws.flatMap((law) => law.about ?? []);
  test.each<[string, Cause, string | undefined]>([
    ['known mistake', { kind: 'known mistake', hints: [hint] }, hint],
    ['mistake that is not in the catalogue', { kind: 'known mistake', hints: [secret] }, undefined],
    ['formula', { kind: 'formula', fact: secret, yours: secret, truth: secret }, undefined],
    ['finding', { kind: 'finding', sentence: secret }, undefined],
    [
      'earlier stage',
      { kind: 'earlier stage', stage: '02-backprop', failing: 42 },
      '02-backprop is not finished.',
    ],
    ['stage that there is not', { kind: 'earlier stage', stage: secret }, undefined],
    [
      'inner part',
      {
        kind: 'inner part',
        caller: about[0],
        callee: about[1],
        title: secret,
        step: 42,
        cause: { kind: 'finding', sentence: secret },
      },
      `${about[0]} uses ${about[1]}, and ${about[1]} is not right yet.`,
    ],
    [
      'part that there is not',
      { kind: 'inner part', caller: secret, callee: about[0], title: secret, step: 42 },
      undefined,
    ],
  ])('that is a(n) %s', (_, cause, said) => {
    const came = happened(failing(cause));
    expect(came?.cause).toBe(said);
    expect(JSON.stringify(came)).not.toContain('SECRET');
    expect(JSON.stringify(came)).not.toContain('42');
  });

  test('of two hints both are said, as far as there is room', () => {
    const { list } = catalogue.find((each) => each.stage === '02-backprop') ?? catalogue[0];
    const hints = [...new Set(list.map((mistake) => mistake.hint))];
    const [short, other, ...rest] = hints.sort((a, b) => a.length - b.length);
    const [{ title }] = stageNamed('02-backprop').laws;
    const cause = (...said: string[]) => {
      const came = failing({ kind: 'known mistake', hints: said }, title);
      return whatHappened({ ...stage(came), name: '02-backprop' })?.cause;
    };
    expect(cause(short, other)).toBe(`${short} Or else: ${other}`);
    expect(cause(...rest.slice(-2))).toBe(rest.at(-2));
  });
});

test('a test of the learner’s own is neither told nor counted', () => {
  const own: LawResult = { title: secret, state: 'fails', message: secret };
  expect(happened(own, holding(add), failing())).toMatchObject({ held: 1, of: 2, law: mul.title });
  expect(happened({ ...own, state: 'holds' }, holding(add), own)).toEqual({
    stage: '01-value',
    held: 1,
    of: 1,
  });
});

test('what was not tried is not what fails', () => {
  const left: LawResult = { title: add.title, state: 'not tried' };
  expect(happened(left, failing())).toMatchObject({ law: mul.title, held: 0, of: 2 });
});

test('a file that cannot be read leaves somebody where they were', () => {
  const broken: StageResult = { ...stage(), failure: `katas/01-value/value.ts:3 ${secret}` };
  const before = happened(holding(add), failing());
  const cause = '01-value cannot be read yet.';
  expect(whatHappened(broken, before)).toEqual({ ...before, cause });
  expect(whatHappened(broken)).toEqual({
    stage: '01-value',
    held: 0,
    of: laws.length,
    law: laws[0].title,
    step: laws[0].step,
    state: 'fails',
    cause,
  });
  const later = { ...broken, name: '02-backprop' };
  expect(whatHappened(later, before)).toMatchObject({ stage: '02-backprop', held: 0, cause });
});

test('a stage that is not the kata’s is nobody’s business', () => {
  expect(whatHappened({ ...stage(failing()), name: '99-mine' })).toBeUndefined();
});
