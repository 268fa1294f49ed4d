import { fusedLosses } from '../../alternatives/losses-fused';
import { networksOfModules } from '../../alternatives/networks-of-modules';
import { trainingInLoops } from '../../alternatives/training-in-loops';
import type { TrainingModule } from '../../contract';
import { type Changes, engine } from './engine';

/**
 * A new correct engine, stages 01 to 05, with some things changed: an operation by its rule, the
 * value and then a slope for each operand (`mul: (a, b) => [a * b, b, a]`), or whole functions.
 * Networks, losses and training are built on it as it is then.
 */
export function engineWith(changes: Changes & Partial<TrainingModule> = {}): TrainingModule {
  const { Neuron, Layer, MLP, SGD, ...others } = changes;
  const begun = engine(changes);
  const classes = Object.entries({ Neuron, Layer, MLP, SGD }).filter(([, each]) => each);
  return {
    ...begun,
    ...networksOfModules(begun),
    ...fusedLosses(begun),
    ...trainingInLoops(begun),
    ...others,
    ...Object.fromEntries(classes),
  } as TrainingModule;
}
