/** `npm run watch -- --board`, as a person types it in a terminal: one that `script` of Linux makes. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KataCopy } from '../../kata-copy';
import { isSilent, TestBoard, takes, until } from './testing';

const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
const inTerminal = /util-linux/.test(stdout ?? '') ? describe : describe.skip;
/** A computer may be busy. */
const patience = 30_000;
jest.setTimeout(4 * patience);

const copy = new KataCopy('test-board', ['01-value', '02-backprop']);
const file = join(copy.folder, 'out', 'board.json');
const board = new TestBoard();
beforeAll(async () => {
  copy.make();
  await board.start();
});
afterAll(async () => {
  await board.stop();
  copy.remove();
});

let child: ChildProcessWithoutNullStreams;
let ended: Promise<unknown>;
let screen = '';
afterEach(async () => {
  child.kill();
  await ended;
});

/** Types the command. */
function watch(...words: string[]): void {
  screen = '';
  const command = `node -r ./spec/register.js tools/cli/watch.ts ${words.join(' ')}`;
  child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: copy.folder,
    env: { ...process.env, BORROW: '', NO_COLOR: '1' },
  });
  ended = new Promise((resolve) => child.once('close', resolve));
  child.stdout.on('data', (data) => {
    screen += data;
  });
}

/** Waits for something on the screen, hands over all until then, and forgets it. */
async function see(text: string): Promise<string> {
  await until(
    () => screen.includes(text),
    () => screen,
  );
  const end = screen.indexOf(text) + text.length;
  const seen = screen.slice(0, end);
  screen = screen.slice(end);
  return seen.replace(/\s+/g, ' ');
}

/** Waits for an event of some kind: the last that came. */
async function hear(wanted: object): Promise<void> {
  const last = () => board.came.at(-1)?.events.at(-1) ?? {};
  const isWanted = () => JSON.stringify({ ...last(), ...wanted }) === JSON.stringify(last());
  await until(isWanted, () => JSON.stringify(last()), patience);
}

const press = (keys: string) => child.stdin.write(keys);

async function quit(): Promise<number> {
  const start = Date.now();
  press('q');
  await ended;
  return Date.now() - start;
}

inTerminal('in a terminal', () => {
  test('a no is no, and watch goes on without the board', async () => {
    watch('--board', board.address, '--name', 'Lin');
    await see('Send it from now on?');
    await see('q quit');
    press('n');
    const seen = await see('q quit');
    expect(seen).toContain('Next: write Value.mul');
    await quit();
    expect(screen).not.toContain('board:');
    expect(board.came).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('nothing is sent before a yes; then runs and flags are, and it is what was shown', async () => {
    watch('--board', board.address);
    await see('(Enter: ');
    press('\r');
    const asked = await see('Send it from now on?');
    expect(board.came).toEqual([]);
    press('y');
    await see('! done');
    await hear({ number: 1, held: 5, state: 'not written' });
    const { learner, name, events } = board.came[0];
    const shown = JSON.stringify({ learner, name, events: [{ ...events[0], ago: 0 }] });
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(asked.replaceAll(' ', '')).toContain(shown.replaceAll(' ', ''));

    press('?');
    await see('· stuck ·');
    await hear({ number: 2, flag: 'stuck' });
    copy.write('01-value', (solution) => solution.replace('[other.data, this.data]', '[1, 1]'));
    await hear({ state: 'fails', flag: 'stuck' });
    expect(board.came.at(-1)?.events.at(-1)?.cause).toMatch(/^mul /);
    press('!');
    await hear({ flag: 'done' });
    copy.write('01-value');
    await hear({ stage: '02-backprop', state: 'not written' });
    expect(JSON.stringify(board.came.flatMap(({ events }) => events))).not.toMatch(
      /katas|\.ts|\[1, 1\]|other\.data/,
    );
    await quit();
  });

  test('a yes is remembered; what was not sent is sent the next time', async () => {
    board.manners = [isSilent];
    board.came.splice(0);
    watch('--board', board.address);
    await see('· done ·');
    await until(
      () => board.came.length > 0,
      () => screen,
      patience,
    );
    const [{ events }] = board.came.splice(0);
    expect(await quit()).toBeLessThan(3000);
    board.manners = [takes];
    watch('--board', board.address, '--name', 'Zoë');
    await see('· sent');
    await hear({ stage: '02-backprop' });
    expect(board.came[0].name).toBe('Zoë');
    expect(board.came[0].events[0].number).toBe(events[0].number);
    await quit();
  });

  test.each([
    [['--board', 'K7QX'], 'It has to begin with http://'],
    [['--board', 'http://h/K7QX', '--name', '" "'], 'A name has 1 to 40 characters.'],
    [['--name', 'Lin'], '--name is for --board'],
  ])('%p: one sentence', async (words, sentence) => {
    watch(...words);
    await see(sentence);
  });
});
