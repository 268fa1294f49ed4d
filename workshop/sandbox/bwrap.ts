import type { SpawnSyncReturns } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asNodeOptions, asPrlimit, patienceOf } from './limits';
import type { Limits, Place } from './place';
import { hasFilter, systemCallFilter } from './seccomp';
import { runToEnd, startLine } from './start';

/** A place made by bubblewrap, or a sentence that says why there is none. */
export function findBwrap(limits: Limits): Place | string {
  if (process.platform !== 'linux')
    return 'Bubblewrap is for Linux only; Windows and macOS have the container, or none.';
  if (!hasFilter()) return `Bubblewrap is used on x64 and arm64 only; this is ${process.arch}.`;
  const missing = whatIsMissing(limits);
  if (missing !== undefined) return missing;
  return {
    isolation: 'bwrap',
    limits,
    start: (nodeArguments, readable) =>
      startLine(
        {
          command: 'prlimit',
          args: bwrapArguments(limits, nodeArguments, readable),
          third: systemCallFilter(),
        },
        patienceOf(limits),
      ),
  };
}

/**
 * What `prlimit` is given to run Node in bubblewrap: a system of files with Node, its libraries and
 * what may be read, and namespaces of its own, so that there is no one else.
 */
function bwrapArguments(
  limits: Limits,
  nodeArguments: readonly string[],
  readable: readonly string[],
): string[] {
  const files = [process.execPath, ...librariesOf(process.execPath), ...readable];
  return [
    ...asPrlimit(limits),
    'bwrap',
    ...['user', 'ipc', 'pid', 'net', 'uts', 'cgroup'].map((each) => `--unshare-${each}`),
    ...['--uid', '65534', '--gid', '65534', '--hostname', 'kata', '--cap-drop', 'ALL'],
    ...['--clearenv', '--new-session', '--die-with-parent', '--seccomp', '3'],
    ...files.flatMap((file) => ['--ro-bind', file, file]),
    ...['--remount-ro', '/', '--chdir', '/', '--'],
    ...[process.execPath, ...asNodeOptions(limits), ...nodeArguments],
  ];
}

let libraries: string[] | undefined;

/** The shared libraries that a program needs, as the system's loader lists them. */
function librariesOf(program: string): string[] {
  libraries ??= runToEnd('ldd', [program]).stdout?.match(/\/\S+(?= \()/g) ?? [];
  return libraries;
}

/** Tries bubblewrap once: there are systems where it is installed and may not do its work. */
function whatIsMissing(limits: Limits): string | undefined {
  for (const [command, packageName] of [
    ['bwrap', 'bubblewrap'],
    ['prlimit', 'util-linux'],
  ]) {
    if (runToEnd(command, ['--version']).error) {
      return `There is no ${command} here: install it (apt-get install ${packageName}).`;
    }
  }
  const tried = tryOut(limits);
  if (tried.status === 0) return undefined;
  const said = tried.stderr.trim().split('\n')[0] || 'nothing';
  return `Bubblewrap is installed and does not start. It said: ${said}. ${advice()}`;
}

/** Runs nothing in bubblewrap, and waits for it. */
function tryOut(limits: Limits): SpawnSyncReturns<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kata-'));
  const path = join(folder, 'filter');
  writeFileSync(path, systemCallFilter());
  const filter = openSync(path, 'r');
  const args = bwrapArguments(limits, ['--eval', '0'], []);
  const tried = runToEnd('prlimit', args, ['pipe', 'pipe', 'pipe', filter]);
  closeSync(filter);
  rmSync(folder, { recursive: true });
  return tried;
}

/** What stands in bubblewrap's way most often. */
function advice(): string {
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1') {
    return 'Ubuntu forbids it: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 allows it.';
  }
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) {
    return 'Inside a container it needs --privileged, or run it outside.';
  }
  return 'It needs user namespaces: sysctl user.max_user_namespaces has to be above 0.';
}
