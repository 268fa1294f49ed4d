import { plantedExpAndTanh } from './exp-and-tanh';
import { plantedFairShuffle } from './fair-shuffle';
import type { PlantedLaws } from './planted-law';
import { plantedProduct } from './product';
import { plantedSameFit } from './same-fit';
import { plantedSharedNodes } from './shared-nodes';
import { plantedSoftmaxLoss } from './softmax-loss';
import { plantedValidOrder } from './valid-order';

/** Laws as learners write them, for every task of stage 13. */
export const plantedLaws: readonly PlantedLaws[] = [
  plantedProduct,
  plantedExpAndTanh,
  plantedValidOrder,
  plantedSharedNodes,
  plantedFairShuffle,
  plantedSoftmaxLoss,
  plantedSameFit,
];
