import { fusedLosses } from '../../alternatives/losses-fused';
import { networksOfModules } from '../../alternatives/networks-of-modules';
import { trainingInLoops } from '../../alternatives/training-in-loops';
import type { TrainingModule } from '../../contract';
import { type Changes, engine } from './engine';
import { fitting } from './fits';

/**
 * A new correct engine, stages 01 to 05, with some things changed: an operation by its rule, the
 * value and then a slope for each operand (`mul: (a, b) => [a * b, b, a]`), or whole functions and
 * classes. Networks, losses and training are built on it as it is then; not on a changed `Neuron`
 * or `Layer`, for that is a change of a method: `kit.Neuron.prototype.forward = …`.
 */
export function engineWith(changes: Changes & Partial<TrainingModule> = {}): TrainingModule {
  const plain = engine(changes);
  const begun = { ...plain, Value: changes.Value ?? plain.Value };
  const training = trainingInLoops(begun);
  const kit = {
    ...begun,
    ...networksOfModules(begun),
    ...fusedLosses(begun),
    ...training,
    // A class of its own, so that what is changed in it is changed in this engine alone.
    SGD: class extends training.SGD {},
    ...changes,
  };
  return { ...kit, fit: changes.fit ?? fitting(kit) } as TrainingModule;
}
