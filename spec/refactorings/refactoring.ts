import { dirname, join } from 'node:path';
import { seeded } from '../../datasets/random';
import type { TrainingModule } from '../contract';
import { scriptOf } from '../register';
import { modulePath } from '../trees';
import { valueEquivalences } from './01-value';
import { backpropEquivalences } from './02-backprop';
import { mlpEquivalences } from './03-mlp';
import { lossesEquivalences } from './04-losses';
import { trainingEquivalences } from './05-training';
import type { Equivalence } from './equivalence';
import { renamed } from './rename';
import { reordered } from './reorder';

/** What may be written otherwise, stage by stage. */
export const equivalences: Readonly<Record<string, readonly Equivalence[]>> = {
  '01-value': valueEquivalences,
  '02-backprop': backpropEquivalences,
  '03-mlp': mlpEquivalences,
  '04-losses': lossesEquivalences,
  '05-training': trainingEquivalences,
};

/** The solutions of stages 01 to 05 written otherwise, and which equivalences were chosen. */
export interface Refactoring {
  readonly kit: TrainingModule;
  readonly chosen: readonly string[];
}

/** Which way of an equivalence is taken: none for the solution's. */
type Choose = (equivalence: Equivalence, name: string) => number | undefined;

/** A refactoring from a seed: each equivalence with probability ½, in one of its ways. */
export function randomRefactoring(seed: number): Refactoring {
  const random = seeded(seed);
  const choose: Choose = ([, ...ways]) => {
    const isChosen = random() < 0.5;
    return isChosen ? Math.floor(random() * ways.length) : undefined;
  };
  return refactored(choose, (code) => reordered(renamed(code, random), random));
}

/** The solutions with one way of one equivalence. */
export function withEquivalence(equivalence: Equivalence, way: number): TrainingModule {
  return refactored((each) => (each === equivalence ? way : undefined)).kit;
}

function refactored(choose: Choose, rearranged = (code: string) => code): Refactoring {
  const loaded = new Map<string, object>();
  const chosen: string[] = [];
  for (const [stage, table] of Object.entries(equivalences)) {
    const script = scriptIn(stage);
    const changes = table.flatMap((equivalence, i) => {
      const name = `${stage} ${i}`;
      const way = choose(equivalence, name);
      if (way === undefined) return [];
      chosen.push(`${name}, way ${way + 1}`);
      return changesOf(equivalence, way, script);
    });
    loaded.set(stage, run(rearranged(spliced(script, changes)), stage, loaded));
  }
  return { kit: Object.assign({}, ...loaded.values()), chosen };
}

/** The compiled solution of a stage. */
export function scriptIn(stage: string): string {
  return scriptOf(`${modulePath('solutions', stage)}.ts`);
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where the snippets of an equivalence are, and what is to stand there. */
export function changesOf([solution, ...ways]: Equivalence, way: number, script: string): Change[] {
  const texts = [ways[way]].flat();
  return [solution].flat().map((snippet, i) => {
    const from = script.indexOf(snippet);
    if (from < 0 || script.includes(snippet, from + 1)) {
      throw new Error(`This snippet is not there once:\n${snippet}`);
    }
    return { from, to: from + snippet.length, text: texts[i] };
  });
}

/** All changes at once: what one of them writes is not looked at by another. */
function spliced(script: string, changes: readonly Change[]): string {
  return changes
    .toSorted((one, other) => other.from - one.from)
    .reduce((code, { from, to, text }) => code.slice(0, from) + text + code.slice(to), script);
}

function run(code: string, stage: string, loaded: ReadonlyMap<string, object>): object {
  const path = modulePath('solutions', stage);
  const requireIn = (id: string) => {
    const [, earlier = ''] = /^\.\.\/(\d\d-[a-z-]+)\//.exec(id) ?? [];
    return loaded.get(earlier) ?? require(join(dirname(path), id));
  };
  const exports = {};
  // Math as a parameter, because inside Jest a global is slow to look up.
  new Function('exports', 'require', 'Math', code)(exports, requireIn, Math);
  return exports;
}
