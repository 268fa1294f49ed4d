import { picture as linear } from './pictures/06-linear';
import { picture as xor } from './pictures/07-xor';
import { picture as moons } from './pictures/08-moons';
import { picture as mnist } from './pictures/09-mnist';
import { picture as lookInside } from './pictures/10-look-inside';
import { picture as tensors } from './pictures/11-tensors';
import { picture as tenDigits } from './pictures/12-ten-digits';

/** What a learner sees of a stage when its laws have been tried: charts for the terminal. */
export interface Pictures {
  draw(implementation: object): string;
  /** Whether they only make sense when every law of the stage holds. */
  readonly atTheEnd: boolean;
}

const pictures: Readonly<Record<string, Pictures>> = {
  '06-linear': whileLearning(linear),
  '07-xor': whileLearning(xor),
  '08-moons': whileLearning(moons),
  '09-mnist': whileLearning(mnist),
  '10-look-inside': whenFinished(lookInside),
  '11-tensors': whenFinished(tensors),
  '12-ten-digits': whileLearning(tenDigits),
};

/** The pictures of a stage, if it has some. */
export function picturesOf(stage: string): Pictures | undefined {
  return pictures[stage];
}

function whileLearning(draw: (implementation: never) => string): Pictures {
  return { draw: draw as Pictures['draw'], atTheEnd: false };
}

function whenFinished(draw: (implementation: never) => string): Pictures {
  return { draw: draw as Pictures['draw'], atTheEnd: true };
}
