import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { scripts } from '../../../package.json';
import { root } from '../../../tools/cli/stages';

/** `npm run board` in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly said: () => string;
  /** `http://127.0.0.1:54321` */
  readonly url: string;
  readonly code: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a board in a folder, at this port or any, and waits until it says where it is. */
export async function startProcess(folder: string, port = '0'): Promise<Running> {
  const { child, said } = boardWith('--folder', folder, '--port', port, '--local');
  while (!/Ctrl\+C/.test(said())) {
    if (child.exitCode !== null) throw new Error(said());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [, url, code] = /--board (http:\S+)\/(\w{4})/.exec(said()) ?? [];
  const kill = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { child, said, url, code, kill };
}

/** Runs the command with some words. */
export function boardWith(...words: string[]): { child: ChildProcess; said: () => string } {
  const [, ...command] = scripts.board.split(' ');
  const child = spawn(process.execPath, [...command, ...words], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (piece: string) => {
      said += piece;
    });
  }
  return { child, said: () => said };
}

/** Runs the command to its end, with something typed, and gives what it said and how it ended. */
export async function runBoard(words: string[], typed = ''): Promise<[text: string, code: number]> {
  const { child, said } = boardWith(...words);
  child.stdin?.end(typed);
  const [code] = await once(child, 'close');
  return [said(), code];
}
