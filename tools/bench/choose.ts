import { seeded } from '../../datasets/random';
import { readOptions, run } from './command';
import { fastest } from './networks';
import { pictures } from './pictures';
import { taskNames, tasks } from './recipes';
import { errorsOf, train } from './training';

/**
 * `npm run bench:choose`, or `npm run bench:choose -- --task digits --seeds 2`: trains with every
 * recipe on the first 80 % of the training pictures, and counts its errors in the last 20 %.
 */
export function main(args: readonly string[]): void {
  const { task, seeds } = readOptions(args, { task: taskNames, seeds: 20 });
  const { digits, sizes, loss, recipe, candidates } = tasks[task];
  const all = pictures('train', digits);
  const cut = Math.floor(0.8 * all.length);
  const [toLearn, validation] = [all.slice(0, cut), all.slice(cut)];
  console.log(`Errors in the last ${validation.length} of ${all.length} training pictures`);
  for (const changes of [{}, ...candidates]) {
    const errors = Array.from({ length: seeds }, (_, seed) => {
      const random = seeded(1001 + seed);
      const model = fastest.networkOf(784, sizes, random);
      train(model, toLearn, { loss, recipe: { ...recipe, ...changes }, random });
      return errorsOf(model, validation);
    });
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    const said = Object.entries(changes).map(([key, value]) => `${key} ${value}`);
    const title = said.join(', ') || 'the recipe';
    console.log(`${title.padEnd(32)} mean ${mean.toFixed(2)}, worst ${Math.max(...errors)}`);
  }
}

if (require.main === module) run(main);
