/** No trick gets anything from the workshop, and nobody else notices that it was tried. */
import { judge } from '../grade/judge';
import { findPlace } from '../sandbox/find-place';
import type { Place } from '../sandbox/place';
import { kinds } from './entries/all';
import type { Entry } from './entry';
import { judgeHere } from './ours';
import { all, type Outcome, succeeded } from './outcome';
import { blankValue } from './pieces';
import { hand, secret, watch } from './scene';

const seed = 1_234_567_890;
const limits = { seconds: 3, memory: 256 };
const place = bestPlace();

/** The strongest place of this machine; the titles say which. HOSTILE_IN asks for one by its name. */
function bestPlace(): Place {
  const wanted = process.env.HOSTILE_IN as Place['isolation'] | undefined;
  if (wanted) return findPlace(wanted, limits);
  try {
    return findPlace(undefined, limits);
  } catch {
    return findPlace('none', limits);
  }
}

beforeAll(() => {
  process.env.GRADER_TOKEN = secret;
});

async function outcomeOf(entry: Entry): Promise<Outcome> {
  const scene = await watch();
  try {
    hand(entry, scene);
    return await judgeHere(entry, scene, place, seed);
  } finally {
    scene.close();
  }
}

/** What must be so whatever a trick is after. */
function expectNoHarm({ rightly, wants, files, code, stage }: Entry, outcome: Outcome): void {
  const { laws } = outcome;
  expect(laws).toHaveLength(all['01-value'] + all['02-backprop']);
  const held = (name: string) => laws.filter((law) => law.stage === name && law.state === 'holds');
  const lies = held(stage ?? '02-backprop').filter(({ title }) => !rightly?.test(title));
  if (wants !== 'fairness' && wants !== 'silence') expect(lies).toEqual([]);
  // The other stage of the same person.
  const isRight = code !== undefined && files === undefined;
  if (isRight) expect(held('01-value')).toHaveLength(all['01-value']);
  expect(outcome.neighbourUnchanged).toBe(true);
  expect(outcome.markerWritten).toBe(false);
  expect(outcome.connections).toBe(0);
  expect(outcome.text).not.toContain(secret);
  expect(outcome.text.length).toBeLessThan(1_000_000);
}

describe.each(Object.entries(kinds))(`%s: gets nothing (${place.isolation})`, (_, entries) => {
  test.each(entries)(
    '$name',
    async (entry) => {
      const outcome = await outcomeOf(entry);
      expectNoHarm(entry, outcome);
      const got = succeeded(entry, outcome, [secret, String(seed)]);
      expect(got).toBe(entry.wants === 'fairness');
    },
    60_000,
  );
});

test('who comes next is judged as if nobody had come before', async () => {
  const { name, files } = { name: 'zoe', files: { '01-value/value.ts': blankValue } };
  const judging = { stages: ['01-value'], seed, place };
  const alone = await judge({ name, files, refusals: [] }, judging);
  const entry = kinds['lying objects'][0];
  await outcomeOf(entry);
  expect(await judge({ name, files, refusals: [] }, judging)).toEqual(alone);
  expect(alone.stages[0].held).toBe(5);
}, 60_000);
