import { percent } from '../../spec/law/numbers';
import { readOptions, run, UserError } from './command';
import { machine, spread } from './figures';
import { fastest } from './networks';
import type { Trained } from './one-training';
import { filesOf } from './pictures';
import { runScript, showProgress } from './processes';
import { tasks } from './recipes';

/** `npm run bench:digits`, or `npm run bench:digits -- --seeds 3`: all ten official digits. */
export function main(args: readonly string[]): void {
  const { seeds } = readOptions(args, { seeds: 1 });
  // Says at once that they are missing, not from the first training.
  filesOf('train');
  const { sizes, recipe } = tasks.digits;
  console.log(`${machine()}\n784-${sizes.join('-')}, ${JSON.stringify(recipe)}`);
  const times: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    showProgress(`seed ${seed} of ${seeds}`);
    const options = ['--task', 'digits', '--network', fastest.name, '--seed', String(seed)];
    const result = runScript<Trained>('one-training.ts', options);
    showProgress('');
    if ('leftOut' in result) throw new UserError(`The training failed: ${result.leftOut}`);
    const { errors, learned, tested, training } = result;
    const accuracy = percent(1 - errors / tested, 2);
    console.log(`seed ${seed}: ${accuracy} (${errors} errors in ${tested}; learned ${learned})`);
    times.push(training);
  }
  console.log(`training: ${spread(times)} s`);
}

if (require.main === module) run(main);
