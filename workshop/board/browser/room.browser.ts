/** A learner at a terminal, the wall and the leader's phone: what one does is seen on the others. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { KataCopy } from '../../../tools/kata-copy';
import { describePages } from './pages';

jest.setTimeout(120_000);

const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
const inTerminal = /util-linux/.test(stdout ?? '') ? test : test.skip;
const name = 'Quiet Heron';
/** Runs and pages take their time on a busy machine. */
const soon = { timeout: 30_000 };

/** `npm run watch -- --board`, in a terminal that `script` of Linux makes. */
function watch(folder: string, address: string): ChildProcessWithoutNullStreams {
  const words = `--board ${address} --name "${name}"`;
  const command = `node -r ./spec/register.js tools/cli/watch.ts ${words}`;
  return spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, BORROW: '', NO_COLOR: '1' },
  });
}

describePages('a learner joins a room', { people: 5 }, (pages) => {
  const copy = new KataCopy('test-room', ['01-value', '02-backprop']);
  let child: ChildProcessWithoutNullStreams;
  beforeAll(() => copy.make());
  afterAll(() => {
    child?.kill();
    copy.remove();
  });

  inTerminal('fails, asks for help, goes on: the wall and the leader see it', async () => {
    const wall = await pages().open('projector');
    const leader = await pages().open('leader', { viewport: { width: 360, height: 740 } });
    await wall.getByText('5 people').waitFor();

    child = watch(copy.folder, pages().room);
    await seen(child, 'Send it from now on?');
    child.stdin.write('y');
    await wall.getByText('6 people').waitFor(soon);

    copy.write('01-value', (solution) => solution.replace('[other.data, this.data]', '[1, 1]'));
    await seen(child, 'Looks like: mul');
    const flags = (await wall.locator('#stuck').textContent()) ?? '';
    child.stdin.write('?');
    await leader
      .getByRole('heading', { name: new RegExp(`${name}\\s+⚑ stuck, just now`) })
      .waitFor(soon);
    await leader.getByText('mul records 1 for both factors').first().waitFor(soon);
    await wall.locator('#stuck').filter({ hasNotText: flags }).waitFor(soon);

    copy.write('01-value');
    await seen(child, 'write topologicalOrder');
    child.stdin.write('?');
    const line = leader.locator('#fine li').filter({ hasText: name }).filter({ hasText: '02' });
    await line.waitFor({ ...soon, state: 'attached' });
    expect(await wall.content()).not.toContain(name);
  });
});

/** Waits until a text is on the screen of a terminal. */
function seen(child: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  return new Promise((resolve) => {
    let screen = '';
    const hear = (data: Buffer) => {
      screen += data;
      if (!screen.replace(/\s+/g, ' ').includes(text)) return;
      child.stdout.off('data', hear);
      resolve();
    };
    child.stdout.on('data', hear);
  });
}
