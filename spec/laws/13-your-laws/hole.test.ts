import type { TrainingModule } from '../../contract';
import { check } from '../../law/check';
import { doorTo } from '../../law/door';
import type { Stage } from '../../law/law';
import { some } from '../../some';
import { engineWith } from '../../your-engine';
import { constantFrom, decimal, law, type YourLaw } from '../../your-law';
import { stages } from '../stages';
import { holeIn, holeLaw, type Wrong } from './hole';

const ours = stages.slice(0, 5);

/** What is said of an engine and its proof; nothing, if it is a hole. */
async function said(wrong: Partial<Wrong>, known: Stage<unknown>[] = ours): Promise<string> {
  const parts = { stage: '01-value', wrongEngine: swapped, proof: slopesOfMul, ...wrong };
  const verdict = await check(holeLaw(known), doorTo(parts), 1);
  if (verdict.state === 'holds') return `a hole: ${holeIn(parts)?.proof}`;
  if (verdict.state !== 'fails' || verdict.finding.kind !== 'unfit') return verdict.state;
  return verdict.finding.sentence;
}

const swapped = () => engineWith({ mul: (a, b) => [a * b, a, b] });
const anyPair = { a: decimal(1, 10), b: decimal(11, 20) };

/** A law about the slope of a · b towards a. */
function slopesOfMul(parts: Partial<YourLaw<TrainingModule, { a: number; b: number }>> = {}) {
  return law<TrainingModule, { a: number; b: number }>({
    title: 'the slope of a · b towards a is b',
    given: anyPair,
    yours: ({ Value, backward }, { a, b }) => {
      const x = new Value(a);
      backward(x.mul(b));
      return { slope: x.grad };
    },
    truth: ({ b }) => ({ slope: b }),
    ...parts,
  });
}

const logOfSize = () => engineWith({ log: (a) => [Math.log(Math.abs(a)), 1 / a] });

/** A law about log x where x is below 0. */
function logsBelow0() {
  return law<TrainingModule, { x: number }>({
    title: 'log of less than 0 is no number',
    given: { x: decimal(-10, -0.1) },
    yours: ({ Value }, { x }) => ({ 'log x': String(new Value(x).log().data) }),
    truth: () => ({ 'log x': 'NaN' }),
  });
}

/** What somebody hands in, and what is to be said of it. */
interface HandedIn extends Partial<Wrong> {
  readonly is: string;
  readonly said: RegExp;
}

/** An engine that is wrong in some calls of `mul` alone. */
function atTimes(isWrong: (calls: number) => boolean) {
  let calls = 0;
  return engineWith({ mul: (a, b) => [a * b, isWrong(++calls) ? a : b, a] });
}

const endless = () => {
  for (;;);
};

const none: HandedIn[] = [
  {
    is: 'a wrong engine that a law of ours sees, which is named with what it says',
    said: /No hole here: our law “mul: each factor’s slope is the other factor”[\s\S]+slope with respect to a {10}2 {10}3 {2}✗/,
  },
  {
    is: 'one that a law of an earlier stage sees',
    stage: '05-training',
    said: /of 01-value sees it/,
  },
  { is: 'a right engine', wrongEngine: () => engineWith(), said: /accepts it, in all of 180/ },
  {
    is: 'a proof that refuses a correct engine',
    proof: () => slopesOfMul({ truth: () => ({ slope: 3 }) }),
    said: /^Your proof is too strict: it refuses a correct engine, spec\/alternatives\/closures.ts/,
  },
  {
    is: 'a proof that refuses it in some cases alone',
    proof: () => slopesOfMul({ given: { a: decimal(1, 10), b: decimal(1, 10) } }),
    wrongEngine: () => engineWith({ mul: (a, b) => [a * b, b > 5 ? a : b, a] }),
    said: /accepts it in \d+ of 180 cases, for/,
  },
  {
    is: 'an engine that is wrong in one number alone',
    proof: () => slopesOfMul({ given: { a: constantFrom(2), b: constantFrom(123456.789) } }),
    wrongEngine: () => engineWith({ mul: (a, b) => [a * b, b === 123456.789 ? a : b, a] }),
    said: /a back door/,
  },
  {
    is: 'an engine that is wrong at first',
    wrongEngine: () => atTimes((calls) => calls <= 500),
    said: /No hole here/,
  },
  {
    is: 'an engine that is wrong later',
    wrongEngine: () => atTimes((calls) => calls > 5),
    said: /accepts it in 5 of 180 cases/,
  },
  {
    is: 'a proof that comes to no end',
    proof: () => slopesOfMul({ yours: endless as () => { slope: number } }),
    said: /correct engine, came to no end within 2 s. .+ `cases: 10`/,
  },
  {
    is: 'a proof that throws on the wrong engine, where facts would have to say what is wrong',
    proof: () =>
      slopesOfMul({
        yours: ({ Value }, { a, b }) => {
          const { localGradients } = new Value(a).mul(b);
          if (localGradients[0] === a) throw new TypeError('swapped');
          return { slope: b };
        },
      }),
    said: /^Your proof throws on your engine, in the case .+: TypeError: swapped/,
  },
  {
    is: 'an engine that comes to no end',
    wrongEngine: () => ({ ...engineWith(), backward: endless }),
    said: /Your proof, tried on your engine, came to no end within 2 s/,
  },
];

test.each(some(none, 1, jest.getSeed()))('no hole: $is', async ({ said: expected, ...wrong }) => {
  expect(await said(wrong)).toMatch(expected);
});

test('a hole, if the one law that sees it had never been written', async () => {
  const found = { wrongEngine: logOfSize, proof: logsBelow0 };
  const forgotten = ours.map((stage) => ({
    ...stage,
    laws: stage.laws.filter(({ title }) => !title.startsWith('log of 0 and below:')),
  }));
  expect(await said(found, forgotten)).toMatch(
    /^a hole: for x = -0.1 .+\n.+\nlog x +-2.30\d+ +NaN/,
  );
  expect(await said(found)).toContain('our law “log of 0 and below: follows Math.log');
});

test('that a law of ours comes to no end is not told as if it saw what is wrong', async () => {
  const slow = {
    ...ours[0],
    laws: ours[0].laws.slice(0, 1).map((each) => ({ ...each, yours: endless })),
  };
  expect(await said({}, [slow as Stage<never>])).toMatch(
    /^With your engine, our law “.+” of 01-value came to no end within 2 s. .+ try again.$/,
  );
});

test('what is missing is said in a sentence', async () => {
  expect(await said({ stage: '06-linear' })).toContain('`stage` is the string "06-linear"');
  expect(await said({ wrongEngine: () => undefined as unknown as object })).toContain(
    'wrongEngine() gave undefined, not an engine',
  );
  const { backward: _, ...others } = engineWith();
  expect(await said({ stage: '02-backprop', wrongEngine: () => others })).toContain(
    '`backward` of your engine is undefined, and the laws of 02-backprop need it',
  );
  expect(await said({ proof: () => 3 as never })).toContain('proof() gave 3, not a law');
});

test.each(some(ours, 1, jest.getSeed()))(
  'the engine that is given satisfies all laws of $name',
  async ({ laws }) => {
    for (const each of laws) {
      const { state } = await check(each, doorTo(engineWith()), jest.getSeed());
      expect([each.title, state]).toEqual([each.title, 'holds']);
    }
  },
);
