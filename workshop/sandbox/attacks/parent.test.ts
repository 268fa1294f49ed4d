import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPlace } from '../find-place';
import { describeInBwrap } from '../in-bwrap';
import { argumentsFor, type Target } from './attack';
import { inheritance } from './files';
import { processesWith } from './range';

const root = join(__dirname, '..', '..', '..');
const mark = `kata-parent-${process.pid}`;
const waits = ['--eval', "console.log('here'); setTimeout(() => {}, 60000)", mark];

/** Starts a parent that leaves this file open to its children, where nobody would expect it. */
function startHolder(isolation: string, nodeArguments: readonly string[]): ChildProcess {
  const open = openSync(__filename, 'r');
  const program = ['-r', join(root, 'spec', 'register.js'), join(__dirname, 'holder.ts')];
  const stdio: (number | string)[] = Array(90).fill('ignore');
  stdio[1] = 'pipe';
  stdio[89] = open;
  const child = spawn(process.execPath, [...program, isolation, ...nodeArguments], {
    stdio: stdio as StdioOptions,
  });
  closeSync(open);
  return child;
}

/** Whether nothing with this test's mark is left, soon. */
async function isAllGone(): Promise<boolean> {
  for (let times = 0; times < 50 && processesWith(mark).length > 0; times++) await sleep(20);
  return processesWith(mark).length === 0;
}

describeInBwrap('a child and its parent', () => {
  test('what a parent has open is closed to it', async () => {
    const attack = argumentsFor(inheritance, { mark } as Target);
    const outside = await text(startHolder('none', attack).stdout as Readable);
    expect(JSON.parse(outside)).toContain(mark.slice(0, 11));
    expect(await text(startHolder('bwrap', attack).stdout as Readable)).toBe('null');
  });

  test('it ends when it is killed, and nothing of it is left', async () => {
    const child = findPlace('bwrap', { seconds: 60, memory: 128 }).start(waits, []);
    await once(child.stdout, 'data');
    expect(processesWith(mark)).not.toEqual([]);
    child.kill();
    expect((await child.ended).signal).toBe('SIGKILL');
    expect(await isAllGone()).toBe(true);
    child.kill();
  });

  test('it ends when its parent is killed', async () => {
    const parent = startHolder('bwrap', waits);
    await once(parent.stdout as Readable, 'data');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(await isAllGone()).toBe(true);
  });
});
