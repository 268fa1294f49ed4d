import type { BackpropModule, TrainingModule } from '../contract';
import * as arena from './arena';
import * as closures from './closures';
import * as composed from './composed';
import * as hurried from './hurried';
import { composedLosses } from './losses-composed';
import { fusedLosses } from './losses-fused';
import { networksOfModules } from './networks-of-modules';
import { networksOfOneList } from './networks-of-one-list';
import * as pulled from './pulled';
import * as tape from './tape';
import * as thrifty from './thrifty';
import { functionalTraining } from './training-functional';
import { trainingInLoops } from './training-in-loops';

/** Correct kits of stages 01 to 05, each of another design. */
export const alternatives: Record<string, TrainingModule> = {
  closures: complete(closures, networksOfModules, composedLosses, functionalTraining),
  pulled: complete(pulled, networksOfOneList, fusedLosses, trainingInLoops),
  tape: complete(tape, networksOfOneList, composedLosses, trainingInLoops),
  composed: complete(composed, networksOfOneList, fusedLosses, functionalTraining),
  arena: complete(arena, networksOfModules, fusedLosses, functionalTraining),
  hurried,
  thrifty,
};

/** All five stages; those from 03 on work on any engine. */
function complete(
  engine: BackpropModule,
  networks: typeof networksOfModules | typeof networksOfOneList,
  losses: typeof composedLosses | typeof fusedLosses,
  training: typeof functionalTraining | typeof trainingInLoops,
): TrainingModule {
  return { ...engine, ...networks(engine), ...losses(engine), ...training(engine) };
}
