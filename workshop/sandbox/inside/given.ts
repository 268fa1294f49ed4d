import * as circles from '../../../datasets/circles';
import * as linear from '../../../datasets/linear';
import * as mnist from '../../../datasets/mnist';
import * as moons from '../../../datasets/moons';
import * as packed from '../../../datasets/packed';
import * as random from '../../../datasets/random';
import * as spirals from '../../../datasets/spirals';
import * as split from '../../../datasets/split';
import * as xor from '../../../datasets/xor';

/** The data that a person's code may import. It is not that of the laws, which nobody else changes. */
export const files = {
  'datasets/circles': { ...circles },
  'datasets/example': {},
  'datasets/linear': { ...linear },
  'datasets/mnist': { ...mnist },
  'datasets/moons': { ...moons },
  'datasets/packed': { ...packed },
  'datasets/random': { ...random },
  'datasets/spirals': { ...spirals },
  'datasets/split': { ...split },
  'datasets/xor': { ...xor },
};
