import { median } from '../../spec/law/numbers';
import { readOptions, run, UserError } from './command';
import { markdown } from './figures';
import { ideas, type Speed } from './one-idea';
import { runScript, showProgress } from './processes';

const rounds = 3;

/**
 * `npm run bench:ideas`: how many pictures a second the reference learns from with all its ideas, and
 * without each.
 */
export function main(args: readonly string[]): void {
  readOptions(args, {});
  const speeds = ideas.map((): number[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [i, { name }] of ideas.entries()) {
      showProgress(`round ${round} of ${rounds}: ${name}`);
      const outcome = runScript<Speed>('one-idea.ts', ['--idea', name]);
      if ('leftOut' in outcome) throw new UserError(`“${name}” failed: ${outcome.leftOut}`);
      speeds[i].push(outcome.samplesPerSecond);
    }
  }
  showProgress('');
  const medians = speeds.map(median);
  const rows = ideas.map(({ name }, i) => [
    name,
    Math.round(medians[i]).toLocaleString('en'),
    (medians[i] / medians[0]).toFixed(2),
  ]);
  console.log(markdown([['784-8-8-1 on MNIST 0/1, batches of 16', 'samples/s', 'share'], ...rows]));
}

if (require.main === module) run(main);
