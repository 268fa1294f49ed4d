import { stageNamed } from '../../spec/laws/stages';

/** How many laws a stage has to hold; those that are optional come on top where they are written. */
export function lawCount(stage: string): number {
  return stageNamed(stage).laws.filter(({ optional }) => !optional).length;
}
