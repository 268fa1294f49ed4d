import { borrowed } from '../borrowed';
import { check, type Verdict } from '../law/check';
import type { Law, Stage } from '../law/law';
import { isKnownFinished, rememberFinished } from '../memory/finished';
import { implementationOf, stages, stagesFor } from '../trees';
import { diagnose } from './diagnose';

/** What helps a learner whose law failed: an earlier stage to mend first, or what the mistake looks like. */
export interface Advice {
  readonly first?: string;
  readonly hint?: string;
}

/** What can be said beyond the comparison itself. */
export function advise(
  stage: Stage<unknown>,
  law: Law<unknown>,
  implementation: unknown,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
): Advice {
  const first = unfinishedBefore(stage.name, seed);
  return first ? { first } : { hint: diagnose(stage, law, implementation, verdict, seed) };
}

const told = new Map<string, string | undefined>();

/** The earliest stage before this one whose own laws do not all hold, unless it is borrowed. */
function unfinishedBefore(stage: string, seed: number): string | undefined {
  if (!told.has(stage)) told.set(stage, findUnfinished(stage, seed));
  return told.get(stage);
}

function findUnfinished(stage: string, seed: number): string | undefined {
  const earlier = stages.filter(({ name }) => name < stage && stagesFor(stage).includes(name));
  const unknown = ({ name }: Stage<unknown>) =>
    !borrowed().includes(name) && !isKnownFinished(name);
  for (const { name, laws } of earlier.filter(unknown)) {
    const implementation = implementationOf('katas', name);
    const failing = laws.filter((law) => {
      const fewer = { ...law, runs: Math.min(20, law.runs ?? 20) };
      return check(fewer, implementation, seed).state !== 'holds';
    });
    if (failing.length > 0) return sentence(name, failing.length, stage);
    rememberFinished(name);
  }
  return undefined;
}

function sentence(name: string, failing: number, stage: string): string {
  const laws = failing === 1 ? '1 of its laws does not hold' : `${failing} of its laws do not hold`;
  return [
    `${name} is not finished: ${laws}.`,
    `Fix that first: npx jest katas/${name}`,
    `Or borrow it from the solutions: npm run borrow -- ${name} katas/${stage}`,
  ].join('\n');
}
