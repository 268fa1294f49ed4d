import { pointsOnLine } from '../../datasets/linear';
import { moons } from '../../datasets/moons';
import { type Random, seeded } from '../../datasets/random';
import { xor } from '../../datasets/xor';
import { courseOf, lawsOfOneTraining } from '../diagnosis/training/find';
import { plantOn } from '../diagnosis/training/plant';
import { symptoms } from '../diagnosis/training/symptoms';
import type { Module } from '../diagnosis/training/watch';
import { doorToKnown } from '../law/door';
import type { Law } from '../law/law';

/** What the trainings of three stages learn from. */
export const tasks = {
  '06-linear': (random: Random) =>
    pointsOnLine(100, { slope: 2, intercept: 1, noise: 0.05, random }),
  '07-xor': (random: Random) => xor(200, { noise: 0.1, random }),
  '08-moons': (random: Random) => moons(200, { noise: 0.1, random }),
};

/**
 * What the doctor says of one training on top of a program that is right: nothing, if all is well.
 * `undefined` where a seed was unlucky, and the training did not go well.
 */
export async function doctorSays(
  stage: keyof typeof tasks,
  kit: object,
  seed: number,
): Promise<string[] | undefined> {
  const ask = doorToKnown(plantOn(kit, stage, ['', '']));
  const once: Law<unknown> = {
    ...lawsOfOneTraining(stage)[0],
    yours: (module) => {
      (module as Module).train(tasks[stage](seeded(seed)), seeded(seed));
      return {};
    },
  };
  const course = await courseOf(once, ask, { seed });
  if (!course) throw new Error('No training was seen.');
  const { losses, accuracies } = course;
  const isWell =
    stage === '06-linear' ? (losses.at(-1) ?? 1) < 0.02 : (accuracies.at(-1) ?? 0) > 0.97;
  return isWell ? symptoms.flatMap((symptom) => symptom(course) ?? []) : undefined;
}
