import type { TrainingModule } from '../../contract';
import { check, type Verdict } from '../../law/check';
import { doorTo } from '../../law/door';
import { atMost, between, integer, law, seeded, type YourLaw } from '../../your-law';
import { chanceLaw } from './by-chance';
import { fairShuffle } from './fair-shuffle';

type Facts = YourLaw<TrainingModule, { seed: number }>;

/** What the judge says of a law about how often abc comes, beyond a sixth. */
async function verdictOn(
  yours: (found: number) => Record<string, unknown>,
  truth: ReturnType<Facts['truth']>,
  cases = 1,
): Promise<Verdict> {
  const shuffles = 3000;
  const yourLaw: Facts = law({
    title: 'shuffled: fair',
    given: { seed: integer(0, 99) },
    cases,
    yours: ({ shuffled }, { seed }) => {
      const random = seeded(seed);
      const orders = Array.from({ length: shuffles }, () => shuffled([...'abc'], random).join(''));
      return yours(orders.filter((order) => order === 'abc').length - shuffles / 6);
    },
    truth: () => truth,
  });
  return check(chanceLaw(fairShuffle), doorTo({ fairShuffle: () => yourLaw }), 1);
}

async function measured(...of: Parameters<typeof verdictOn>): Promise<number> {
  const verdict = await verdictOn(...of);
  if (verdict.state !== 'fails' || verdict.answer.kind !== 'facts') return 0;
  return Number(verdict.answer.facts['refused by chance, of a million runs']);
}

/** The standard deviation of that number. */
const spread = Math.sqrt((3000 * 5) / 36);

test.each([
  { at: 2.33, truth: 20_000 },
  { at: 3.29, truth: 1000 },
  { at: 4.42, truth: 10 },
])('a count within $at spreads is exceeded as often as it is', async ({ at, truth }) => {
  const found = await measured((a) => ({ a }), { a: between(-at * spread, at * spread) });
  expect(Math.abs(Math.log10(found / truth))).toBeLessThan(0.7);
});

test('a square is skew, and measured as well', async () => {
  const found = await measured((a) => ({ a: (a / spread) ** 2 }), { a: atMost(3.29 ** 2) });
  expect(Math.abs(Math.log10(found / 1000))).toBeLessThan(0.7);
});

test('twenty cases are refused twenty times as often', async () => {
  const bounds = { a: between(-4 * spread, 4 * spread) };
  const one = await measured((a) => ({ a }), bounds);
  const twenty = await measured((a) => ({ a }), bounds, 20);
  expect(Math.round(twenty / one / 2)).toBe(10);
});

test('bounds with room hold, and so does what has nothing to do with chance', async () => {
  const bounds = { a: between(-7 * spread, 7 * spread), lost: 0 };
  expect(await verdictOn((a) => ({ a, lost: 0 }), bounds)).toEqual({ state: 'holds' });
});

test.each([
  {
    says: 'yes or no',
    yours: (a: number) => ({ fair: Math.abs(a) < 4 * spread }),
    truth: { fair: true },
  },
  {
    says: 'a count of what is wrong',
    yours: (a: number) => ({ fair: +(Math.abs(a) > 4 * spread) }),
    truth: { fair: atMost(0) },
  },
])('$says in place of a number cannot be measured, and that is said', async ({ yours, truth }) => {
  const verdict = await verdictOn(yours, truth);
  expect(verdict).toMatchObject({ state: 'fails', finding: { kind: 'unfit' } });
  expect(JSON.stringify(verdict)).toContain('Tell the counts as numbers');
});
