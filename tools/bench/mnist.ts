import { median } from '../../spec/law/numbers';
import { readOptions, run, UserError } from './command';
import { machine, markdown, spread } from './figures';
import { networks } from './networks';
import type { Trained } from './one-training';
import { filesOf } from './pictures';
import { type Outcome, runScript, showProgress } from './processes';
import { findPyTorch, noPyTorch, type PyTorch, runPython } from './pytorch';
import { tasks } from './recipes';

const { digits, sizes, recipe } = tasks.mnist;

/** What is compared, and how it is trained from a seed in a process of its own. */
type Rival = { title: string; train: (seed: number) => Outcome<Trained> };

/** What came of all seeds. */
type Result = { title: string; each: readonly (Trained & { seconds: number })[] };

/**
 * `npm run bench:mnist`, or `npm run bench:mnist -- --seeds 5`: trains on the official 0s and 1s from
 * each seed, in turns with PyTorch.
 */
export function main(args: readonly string[]): void {
  const { seeds } = readOptions(args, { seeds: 20 });
  const paths = { train: filesOf('train'), test: filesOf('t10k') };
  const ours = networks.map(({ name }): Rival => {
    const options = ['--task', 'mnist', '--network', name, '--seed'];
    return {
      title: name,
      train: (seed) => runScript('one-training.ts', [...options, String(seed)]),
    };
  });
  const pytorch = findPyTorch();
  const its = pytorch ? [inPython(pytorch, paths)] : [];
  const results = trained([...ours, ...its], seeds);
  const version = pytorch ? `, PyTorch ${pytorch.version}` : '';
  console.log(`${machine()}${version}; ${seeds} seeds: medians (least–most)`);
  const [{ learned, tested }] = results[0].each;
  console.log(`${learned} pictures to learn from, ${tested} to be tested on`);
  console.log(`784-${sizes.join('-')}, ${JSON.stringify(recipe)}\n`);
  console.log(tableOf(results));
  if (!pytorch) console.log(`\nPyTorch: left out: ${noPyTorch}`);
  else console.log(`\n${comparisons(results.slice(0, -1), results[results.length - 1])}`);
}

function inPython(pytorch: PyTorch, paths: object): Rival {
  const task = { digits, sizes, recipe, ...paths };
  const train = (seed: number): Outcome<Trained> =>
    runPython(pytorch, 'pytorch_train.py', [JSON.stringify({ ...task, seed })]);
  return { title: 'PyTorch', train };
}

function trained(rivals: readonly Rival[], seeds: number): Result[] {
  const results = rivals.map(({ title }) => ({
    title,
    each: [] as (Trained & { seconds: number })[],
  }));
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [i, { title, train }] of rivals.entries()) {
      showProgress(`seed ${seed} of ${seeds}: ${title}`);
      const outcome = train(seed);
      if ('leftOut' in outcome) throw new UserError(`${title} failed: ${outcome.leftOut}`);
      results[i].each.push(outcome);
    }
  }
  showProgress('');
  return results;
}

function tableOf(results: readonly Result[]): string {
  const head = ['', 'errors from each seed', 'median', 'worst', 'whole process, s', 'training, s'];
  const rows = results.map(({ title, each }) => {
    const errors = each.map((one) => one.errors);
    const [middle, worst] = [String(median(errors)), String(Math.max(...errors))];
    const times = [each.map(({ seconds }) => seconds), each.map(({ training }) => training)];
    return [title, errors.join(' '), middle, worst, ...times.map(spread)];
  });
  return markdown([head, ...rows]);
}

/** How many times as fast as PyTorch, from pairs that ran one after the other. */
function comparisons(ours: readonly Result[], its: Result): string {
  const lines = ours.map(({ title, each }) => {
    const whole = spread(each.map(({ seconds }, i) => its.each[i].seconds / seconds));
    const training = spread(each.map((one, i) => its.each[i].training / one.training));
    return `${title}: whole process ${whole}, training alone ${training}`;
  });
  return ['Times as fast as PyTorch:', ...lines].join('\n');
}

if (require.main === module) run(main);
