import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Blank, blanks } from '../../spec/blanks/blanks';

/** The folder that everything is in. */
export const root = join(__dirname, '..', '..');

/** The names of all stages, in order. */
export function stageNames(): string[] {
  return readdirSync(join(root, 'solutions'))
    .filter((name) => /^\d\d-/.test(name))
    .sort();
}

/** The stage that comes after another. */
export function stageAfter(name: string): string | undefined {
  return stageNames().find((each) => each > name);
}

/** The files that a stage is written in, without its test: `value.ts`. */
export function filesOf(tree: 'katas' | 'solutions', stage: string): string[] {
  const files = readdirSync(join(root, tree, stage));
  return files.filter((file) => /(?<!\.test)\.ts$/.test(file)).sort();
}

/** The file that a stage begins with: `katas/01-value/value.ts`. */
export function mainFile(stage: string): string {
  return `katas/${stage}/${stage.slice(3)}.ts`;
}

/** Where a blank is, or else the blanks of a step: `katas/12-ten-digits/train.ts`. */
export function fileFor(stage: string, step: number, what = ''): string {
  const files = Object.entries(blanks[stage] ?? {});
  const ofBlank = files.filter(([, list]) => what in list);
  const ofStep = files.filter(([, list]) =>
    Object.values(list).some((each) => stepOf(each) === step),
  );
  const found = (ofBlank.length > 0 ? ofBlank : ofStep).map(([file]) => file);
  return found.length > 0 ? `katas/${stage}/${found.join(' or ')}` : mainFile(stage);
}

function stepOf(blank: Blank): number | undefined {
  if (blank === 'given') return undefined;
  return typeof blank === 'number' ? blank : blank.step;
}
