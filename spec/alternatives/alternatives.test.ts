/**
 * The proof of fairness: the laws accept correct code of any design. A law that refuses one of
 * these says more than the contract does.
 */
import { value } from '../01-value';
import { backprop } from '../02-backprop';
import { mlp } from '../03-mlp';
import { losses } from '../04-losses';
import { training } from '../05-training';
import type { BackpropModule, TrainingModule } from '../contract';
import { check } from '../law/check';
import { explain } from '../law/explain';
import type { Stage } from '../law/law';
import * as arena from './arena';
import * as closures from './closures';
import * as composed from './composed';
import { composedLosses } from './losses-composed';
import { fusedLosses } from './losses-fused';
import { networksOfModules } from './networks-of-modules';
import { networksOfOneList } from './networks-of-one-list';
import * as pulled from './pulled';
import * as tape from './tape';
import { functionalTraining } from './training-functional';
import { trainingInLoops } from './training-in-loops';

const alternatives: Record<string, TrainingModule> = {
  closures: complete(closures, networksOfModules, composedLosses, functionalTraining),
  pulled: complete(pulled, networksOfOneList, fusedLosses, trainingInLoops),
  tape: complete(tape, networksOfOneList, composedLosses, trainingInLoops),
  composed: complete(composed, networksOfOneList, fusedLosses, functionalTraining),
  arena: complete(arena, networksOfModules, fusedLosses, functionalTraining),
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

const stages = [value, backprop, mlp, losses, training] as readonly Stage<TrainingModule>[];

describe.each(Object.entries(alternatives))('%s', (name, implementation) => {
  const seed = jest.getSeed();
  describe.each(stages)('$name', (stage) => {
    test.each(stage.laws)('$title', (law) => {
      // A refusal of correct code shows soon: the long runs are those of the calibration.
      const fewer = { ...law, runs: Math.min(40, law.runs ?? 40) };
      const verdict = check(fewer, implementation, seed);
      if (verdict.state === 'holds') return;
      const step = `${stage.name}, with spec/alternatives/${name}.ts`;
      const again = `npx jest spec/alternatives -t "${name}" --seed=${seed}`;
      throw new Error(explain(verdict, { step, again }));
    });
  });
});
