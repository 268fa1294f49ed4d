import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findPlace } from '../find-place';
import { describeInBwrap } from '../in-bwrap';
import type { Place } from '../place';
import { type Attack, argumentsFor, type Target } from './attack';
import { fileAttacks } from './files';
import { networkAttacks } from './network';
import { greedyAttacks, processAttacks } from './processes';
import { openRange, processesWith, type Range } from './range';

const limits = { seconds: 1, memory: 128 };
const mark = `kata-${process.pid}`;

/** What an attack gets hold of where nothing stands in its way. */
async function outside(attack: Attack, target: Target): Promise<unknown> {
  const child = spawn(process.execPath, argumentsFor(attack, target), {
    env: { ...process.env, KATA_SECRET: 'the seed' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(await text(child.stdout));
}

/** What it gets hold of in bubblewrap, which may read one file. */
async function inside(place: Place, attack: Attack, target: Target): Promise<unknown> {
  const child = place.start(argumentsFor(attack, target), [target.own]);
  const said = await text(child.stdout);
  await child.ended;
  return said === '' ? null : JSON.parse(said);
}

const isRoot = process.getuid?.() === 0;

describeInBwrap('what has escaped from everything else gets nowhere', () => {
  let place: Place;
  let range: Range;
  beforeAll(() => {
    place = findPlace('bwrap', limits);
  });
  beforeEach(async () => {
    range = await openRange(mark);
  });
  afterEach(() => {
    for (const each of processesWith(mark)) process.kill(each, 'SIGKILL');
    range.close();
  });

  test('what it may read, it reads, as everybody does', async () => {
    const own = { name: 'own', script: "return fs.readFileSync(target.own, 'utf8');" };
    expect(await outside(own, range.target)).toBe('"my own work"');
    expect(await inside(place, own, range.target)).toBe('"my own work"');
  });

  test.each([...fileAttacks, ...processAttacks, ...networkAttacks, ...greedyAttacks])(
    '$name',
    async (attack) => {
      if (isRoot || !attack.byRoot) expect(await outside(attack, range.target)).toBeTruthy();
      for (const each of processesWith(mark)) process.kill(each, 'SIGKILL');
      range.forget();
      expect(await inside(place, attack, range.target)).toBeFalsy();
      expect(range.changes()).toEqual([]);
      expect(range.calls()).toBe(0);
      expect(processesWith(mark)).toEqual([]);
    },
    20_000,
  );
});
