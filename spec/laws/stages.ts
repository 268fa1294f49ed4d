import type { Stage } from '../law/law';
import { stage as value } from './01-value/stage';
import { stage as backprop } from './02-backprop/stage';
import { stage as mlp } from './03-mlp/stage';
import { stage as losses } from './04-losses/stage';
import { stage as training } from './05-training/stage';
import { stage as linear } from './06-linear/stage';
import { stage as xor } from './07-xor/stage';
import { stage as moons } from './08-moons/stage';
import { stage as mnist } from './09-mnist/stage';
import { stage as lookInside } from './10-look-inside/stage';
import { stage as tensors } from './11-tensors/stage';
import { stage as tenDigits } from './12-ten-digits/stage';
import { stage as yourLaws } from './13-your-laws/stage';

/** Every stage in its order, whatever its laws are about. */
export const stages: readonly Stage<unknown>[] = [
  value,
  backprop,
  mlp,
  losses,
  training,
  linear,
  xor,
  moons,
  mnist,
  lookInside,
  tensors,
  tenDigits,
  yourLaws,
];

/** The stage of a name. @throws {RangeError} if there is none */
export function stageNamed(name: string): Stage<unknown> {
  const found = stages.find((stage) => stage.name === name);
  if (!found) throw new RangeError(`There is no stage “${name}”.`);
  return found;
}
