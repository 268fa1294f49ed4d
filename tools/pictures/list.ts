import { product, twoPaths } from './graphs';
import type { Picture } from './picture';
import { training, xorLearning } from './studio';
import { terminalPicture } from './terminal';

/** What a terminal shows of a stage: of its solution, changed. */
function screenOf(
  file: string,
  stage: string,
  change: (solution: string) => string = (solution) => solution,
): Picture {
  return {
    file,
    shows: [
      `spec/laws/${stage}`,
      `solutions/${stage}`,
      'spec/law',
      'spec/charts',
      'tools/cli/screen.ts',
    ],
    async make(copy) {
      copy.write(stage, change);
      const jest = ['node_modules/jest/bin/jest.js', `katas/${stage}`, '--seed=1'];
      const { screen } = copy.node(jest, { FORCE_COLOR: '1' });
      copy.write(stage);
      return terminalPicture(`npx jest katas/${stage}`, screen);
    },
  };
}

const tasks = ['06-linear', '07-xor', '08-moons', '09-mnist', '10-look-inside', '12-ten-digits'];

/** All pictures of the READMEs. */
export const pictures: readonly Picture[] = [
  screenOf('failing-law.svg', '01-value', (solution) =>
    solution.replace('[other.data, this.data]', '[this.data, other.data]'),
  ),
  product,
  twoPaths,
  xorLearning,
  training('light'),
  training('dark'),
  ...tasks.map((stage) => screenOf(`${stage}.svg`, stage)),
];
