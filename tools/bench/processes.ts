import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a program printed, and the seconds from its start to its end; or why there is nothing. */
export type Outcome<Result> = (Result & { seconds: number }) | { leftOut: string };

const register = join(__dirname, '..', '..', 'spec', 'register.js');

/** Runs a TypeScript file of this folder in a Node of its own. */
export function runScript<Result>(file: string, args: readonly string[]): Outcome<Result> {
  return runProgram(process.execPath, ['-r', register, join(__dirname, file), ...args]);
}

/** Runs a program in a process of its own, ten minutes at most, and reads its last line as JSON. */
export function runProgram<Result>(program: string, args: readonly string[]): Outcome<Result> {
  const before = performance.now();
  const options = { encoding: 'utf8', timeout: 600_000 } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  const seconds = (performance.now() - before) / 1000;
  if (error || status !== 0) return { leftOut: error?.message ?? complaintIn(stderr) };
  return { ...JSON.parse(lastLine(stdout)), seconds };
}

/** The line that names the error, which Python prints last, and Node before where it was. */
function complaintIn(text: string): string {
  return text.match(/^\w*(Error|Exception)\b.*$/m)?.[0] ?? lastLine(text);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** Shows how far it has come: one line that changes in a terminal, nothing elsewhere. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
