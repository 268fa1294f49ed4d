/** Every trick gets what it wants from a grader that trusts everybody: only then does its failing elsewhere say anything. */
import { some } from '../../spec/some';
import { kinds } from './entries/all';
import type { Entry } from './entry';
import { judgeNaively, seed } from './naive/run';
import { succeeded } from './outcome';
import { wrong } from './pieces';
import { hand, secret, watch } from './scene';

/** Shorter where the trick is that it does not come back. */
const patience = ({ wants }: Entry) => (wants === 'a hang' ? 6 : 60);

/** What the naive grader makes of a submission, and whether the trick got what it wants. */
async function works(entry: Entry): Promise<boolean> {
  const scene = await watch();
  try {
    hand(entry, scene);
    const outcome = await judgeNaively(entry, scene, patience(entry));
    return succeeded(entry, outcome, [secret, String(seed)]);
  } finally {
    scene.close();
  }
}

// Signals, /proc and links are those of Linux.
const there = process.platform === 'linux' ? describe : describe.skip;

there.each(Object.entries(kinds))('%s: works where everything is one process', (_, entries) => {
  // The grader that they fool does not change: with ALL=1 it is tried on all of them.
  const tried = some(entries, 2, 16);
  test.each(tried)('$name', async (entry) => expect(await works(entry)).toBe(true), 90_000);
});

test('what is wrong and tries nothing is seen to be wrong there, too', async () => {
  const plain: Entry = { name: 'wrong', why: '', wants: 'a law held', code: () => wrong };
  for (const wants of ['a law held', 'an excuse', 'no verdict', 'a hang', 'exhaustion'] as const) {
    expect(await works({ ...plain, wants })).toBe(false);
  }
}, 120_000);
