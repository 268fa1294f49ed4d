import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scripts } from '../../../package.json';
import { root } from '../../../tools/cli/stages';
import type { Identity } from '../server/folder';
import { ask } from './ask';

/** A board in a process of its own, as `npm run board` starts it; it can be killed. */
export class BoardProcess {
  readonly folder: string;
  readonly port: number;
  /** Seconds of the processor that the boards used that have ended, and the most memory of one. */
  #before = { seconds: 0, megabytes: 0 };
  #child: ChildProcess | undefined;

  constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
  }

  get identity(): Identity {
    return JSON.parse(readFileSync(join(this.folder, 'board.json'), 'utf8'));
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    const [, ...command] = scripts.board.split(' ');
    const options = ['--folder', this.folder, '--port', String(this.port), '--local'];
    this.#child = spawn(process.execPath, [...command, ...options], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let tries = 0; tries < 200; tries++) {
      const from = { port: this.port, localAddress: '127.0.0.1' };
      if (await ask(from, '/nothing').catch(() => undefined)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The board does not start.');
  }

  /** Ends it as a power failure would, or as Ctrl+C does. */
  async end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    this.#before = this.used();
    const child = this.#child;
    this.#child = undefined;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill(signal);
    await ended;
  }

  /** From now on it counts what is used. */
  forget(): void {
    this.#before = { seconds: 0, megabytes: 0 };
  }

  /** What it used, as Linux counts it. */
  used(): { seconds: number; megabytes: number } {
    const { seconds, megabytes } = this.#before;
    if (!this.#child) return this.#before;
    const place = `/proc/${this.#child.pid}`;
    const times = readFileSync(`${place}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = Number(times[11]) + Number(times[12]);
    const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`${place}/status`, 'utf8')) ?? [];
    return {
      seconds: seconds + ticks / 100,
      megabytes: Math.max(megabytes, Number(peak) / 1024),
    };
  }
}
