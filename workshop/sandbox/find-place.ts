import { findBwrap } from './bwrap';
import { findContainer } from './container';
import { asNodeOptions, asPrlimit, patienceOf } from './limits';
import type { Isolation, Limits, Place } from './place';
import { type Line, runToEnd, startLine } from './start';

const rungs: Readonly<Record<Isolation, (limits: Limits) => Place | string>> = {
  container: findContainer,
  bwrap: findBwrap,
  none: findNone,
};

/**
 * The strongest place that this machine has; or the one that is asked for by name. Nothing weaker
 * ever takes its place, and `none` has to be asked for.
 * @throws {Error} a sentence that says what to install or do
 */
export function findPlace(wanted: Isolation | undefined, limits: Limits): Place {
  const reasons: string[] = [];
  for (const isolation of wanted ? [wanted] : (['container', 'bwrap'] as const)) {
    const found = rungs[isolation](limits);
    if (typeof found !== 'string') return found;
    reasons.push(found);
  }
  if (wanted === undefined) reasons.push(noWall);
  throw new Error(reasons.join(' '));
}

const noWall =
  'With --isolation none there is no wall: the code that is judged can do whatever you can.';

/** No wall at all; the limits hold for each process where the system can set them. */
function findNone(limits: Limits): Place {
  const canLimit = process.platform === 'linux' && !runToEnd('prlimit', ['--version']).error;
  const before = canLimit ? ['prlimit', ...asPrlimit(limits)] : [];
  const [command, ...args] = [...before, process.execPath, ...asNodeOptions(limits)];
  const line = (nodeArguments: readonly string[]): Line => ({
    command,
    args: [...args, ...nodeArguments],
  });
  return {
    isolation: 'none',
    limits,
    start: (nodeArguments) => startLine(line(nodeArguments), patienceOf(limits)),
  };
}
