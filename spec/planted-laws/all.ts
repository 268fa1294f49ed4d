import type { PlantedLaws } from './planted-law';
import { plantedProduct } from './product';
import { plantedSharedNodes } from './shared-nodes';
import { plantedSoftmaxLoss } from './softmax-loss';

/** Laws as learners write them, for every task of stage 13. */
export const plantedLaws: readonly PlantedLaws[] = [
  plantedProduct,
  plantedSharedNodes,
  plantedSoftmaxLoss,
];
