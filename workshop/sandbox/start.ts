import {
  type ChildProcess,
  type SpawnSyncReturns,
  type StdioOptions,
  spawn,
  spawnSync,
} from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Ending, Running } from './place';

/** A command that runs Node in a place. */
export interface Line {
  readonly command: string;
  readonly args: readonly string[];
  /** Its environment: where programs are found, and nothing else, unless this says more. */
  readonly environment?: NodeJS.ProcessEnv;
  /** What it reads from descriptor 3. */
  readonly third?: Buffer;
  /** What else has to be done where it was killed. */
  readonly cleanUp?: () => Promise<void>;
}

/** Runs a command in a group of its own, which is killed after `milliseconds` at the latest. */
export function startLine(line: Line, milliseconds: number): Running {
  const { command, args, environment = { PATH: process.env.PATH }, third, cleanUp } = line;
  const [stdio, close] = streams(third !== undefined);
  const options = { stdio, env: environment, cwd: parse(process.execPath).root };
  const child = spawn(command, args, {
    ...options,
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  close();
  let cleaned: Promise<void> | undefined;
  const kill = () => {
    if (child.pid === undefined || cleaned || hasEnded(child)) return;
    killGroup(child.pid);
    cleaned = cleanUp?.() ?? Promise.resolve();
  };
  const clock = setTimeout(kill, milliseconds);
  const ended = endingOf(child).then(async (ending) => {
    clearTimeout(clock);
    await cleaned;
    return ending;
  });
  // A child that has died cannot be written to. `ended` says that it has.
  for (const stream of child.stdio) stream?.on('error', () => {});
  if (third) (child.stdio[3] as Writable).end(third);
  return { stdin: child.stdin as Writable, stdout: child.stdout as Readable, ended, kill };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: null, signal: null }));
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
}

/** Runs a command to its end, and waits for it.  */
export function runToEnd(
  command: string,
  args: readonly string[],
  stdio: StdioOptions = 'pipe',
): SpawnSyncReturns<string> {
  return spawnSync(command, args, { stdio, env: process.env, encoding: 'utf8', timeout: 30_000 });
}

/** Ends a process and all of its group; on Windows, where there are no groups, the process. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

/** What a child gets as its descriptors: stdin, stdout, perhaps a third, and nothing of ours. */
function streams(third: boolean): [Extract<StdioOptions, unknown[]>, () => void] {
  const stdio: Extract<StdioOptions, unknown[]> = ['pipe', 'pipe', 'ignore'];
  if (third) stdio[3] = 'pipe';
  const inherited = inheritable().filter((each) => each >= stdio.length);
  if (inherited.length === 0) return [stdio, () => {}];
  const nothing = openSync('/dev/null', 'r');
  // What is ignored is left as it is: closed.
  while (stdio.length <= Math.max(...inherited)) stdio.push('ignore');
  for (const each of inherited) stdio[each] = nothing;
  return [stdio, () => closeSync(nothing)];
}

const closedOnExec = 0o2000000;

/** Descriptors that a child would inherit: Node's own never, but those that Node was started with. */
function inheritable(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((each) => each > 2 && (flagsOf(each) & closedOnExec) === 0);
}

function flagsOf(descriptor: number): number {
  try {
    const info = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8');
    return Number.parseInt(/^flags:\s*(\d+)/m.exec(info)?.[1] ?? '', 8);
  } catch {
    return closedOnExec; // It was the one that read the list, and is closed.
  }
}
