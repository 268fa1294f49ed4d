import type { Stages } from './room';

/** The stages' modules, each loaded when it is first asked for: one that is broken hides no other. */
export async function loadStages(borrowed: readonly string[]): Promise<Stages> {
  // While learners work, the server makes this module anew; a finished page has one for all.
  const { stages } = import.meta.env.DEV
    ? await import(/* @vite-ignore */ `/@stages?borrowed=${borrowed.join('+')}`)
    : await import('virtual:stages');
  return stages;
}
