import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that everything is in. */
export const root = join(__dirname, '..', '..');

/** The names of all stages, in order. */
export function stageNames(): string[] {
  return readdirSync(join(root, 'solutions')).sort();
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
