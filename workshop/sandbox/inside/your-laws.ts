import { tasks } from '../../../spec/laws/13-your-laws/stage';
import * as yourLaw from '../../../spec/your-law';
import { start as begin } from './questions';

/**
 * The same as in `questions.ts`, where learners' own laws are tried: with what they are made of, and
 * with programs that nobody can change for the next trial.
 */
export function start(
  ...[secret, time, given]: Parameters<typeof begin>
): ReturnType<typeof begin> {
  return begin(secret, time, { ...given, 'spec/your-law': { ...yourLaw } }, [tasks, examples()]);
}

/** One generator of each kind: they lead to what fast-check makes all others of. */
function examples(): unknown[] {
  const { integer, decimal, constantFrom, array, tuple, record } = yourLaw;
  const one = integer(0, 1);
  return [
    ...[one, decimal(0, 1), constantFrom(0), array(one, 0, 1), tuple(one), record({ one })],
    ...[one.map(String), one.filter(Boolean), one.chain(() => one)],
  ];
}
