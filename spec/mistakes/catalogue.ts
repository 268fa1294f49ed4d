import { valueMistakes } from './01-value';
import { backpropMistakes } from './02-backprop';
import { mlpMistakes } from './03-mlp';
import { lossesMistakes } from './04-losses';
import { trainingMistakes } from './05-training';
import { xorMistakes } from './07-xor';
import { lookInsideMistakes } from './10-look-inside';
import { tensorsMistakes } from './11-tensors';
import { tenDigitsMistakes } from './12-ten-digits';
import type { Mistake, Mistakes } from './mistake';

/** The known mistakes of every stage that has some. */
export const catalogue: readonly Mistakes[] = [
  valueMistakes,
  backpropMistakes,
  mlpMistakes,
  lossesMistakes,
  trainingMistakes,
  xorMistakes,
  lookInsideMistakes,
  tensorsMistakes,
  tenDigitsMistakes,
];

/** The known mistakes of a stage; none, if none is known. */
export function mistakesIn(stage: string): readonly Mistake[] {
  return catalogue.find((each) => each.stage === stage)?.list ?? [];
}
