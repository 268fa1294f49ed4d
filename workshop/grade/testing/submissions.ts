import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { alternatives } from '../../../spec/alternatives/all';
import { stageNamed } from '../../../spec/laws/stages';
import { mistakesIn } from '../../../spec/mistakes/catalogue';
import type { Mistake } from '../../../spec/mistakes/mistake';
import { ownExports } from '../../../spec/trees';
import { filesOf, root } from '../../../tools/cli/stages';
import type { Submission } from '../../intake/submission';

/** The stages that every design has. */
export const kitStages = ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'];

/** The solutions of a stage and of those that it is built on, as somebody hands them in. */
export function solutionsUpTo(stage: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of [...stageNamed(stage).uses, stage]) {
    for (const file of filesOf('solutions', name)) {
      files[`${name}/${file}`] = readFileSync(join(root, 'solutions', name, file), 'utf8');
    }
  }
  return files;
}

/** A known mistake as a submission; nothing, where it cannot be made in a file that imports. */
export function withMistake(stage: string, mistake: Mistake): Submission | undefined {
  const path = `${stage}/${mistake.file ?? stage.slice(3)}.ts`;
  const files = solutionsUpTo(stage);
  const [right, wrong] = mistake.change ?? [];
  const script = withoutTypes(files[path]);
  if (right === undefined || wrong === undefined) return undefined;
  if (script.split(right).length !== 2) return undefined;
  const text = script.replace(right, () => wrong);
  return { name: mistake.id, files: { ...files, [path]: text }, refusals: [] };
}

/** The known mistakes of a stage that can be handed in. */
export function mistakenSubmissions(stage: string): Submission[] {
  return mistakesIn(stage).flatMap((mistake) => withMistake(stage, mistake) ?? []);
}

function withoutTypes(text: string): string {
  return transpileModule(text, {
    compilerOptions: {
      target: ScriptTarget.ES2022,
      module: ModuleKind.ESNext,
      useDefineForClassFields: false,
    },
  }).outputText;
}

/** The parts that the kits of `all.ts` are made of, beside an engine. */
const kits: Readonly<
  Record<string, readonly [networks: string, losses: string, training: string]>
> = {
  closures: ['networksOfModules', 'composedLosses', 'functionalTraining'],
  pulled: ['networksOfOneList', 'fusedLosses', 'trainingInLoops'],
  tape: ['networksOfOneList', 'composedLosses', 'trainingInLoops'],
  composed: ['networksOfOneList', 'fusedLosses', 'functionalTraining'],
  arena: ['networksOfModules', 'fusedLosses', 'functionalTraining'],
};

const fileOfPart: Readonly<Record<string, string>> = {
  networksOfModules: 'networks-of-modules',
  networksOfOneList: 'networks-of-one-list',
  composedLosses: 'losses-composed',
  fusedLosses: 'losses-fused',
  functionalTraining: 'training-functional',
  trainingInLoops: 'training-in-loops',
};

/** A correct kit of another design as a submission: its files lie in the first stage. */
export function alternative(name: string): Submission {
  const folder = join(root, 'spec', 'alternatives');
  const all = readdirSync(folder).filter((file) => /^(?!all).*(?<!\.test)\.ts$/.test(file));
  const texts = all.map((file) => [`01-value/${file}`, readFileSync(join(folder, file), 'utf8')]);
  const stages = kitStages.map((stage, i) => [
    `${stage}/${stage.slice(3)}.ts`,
    stageOf(name, stage, i - 2),
  ]);
  return { name, files: Object.fromEntries([...texts, ...stages]), refusals: [] };
}

function stageOf(name: string, stage: string, part: number): string {
  const engine = `${stage === '01-value' ? '.' : '../01-value'}/${name}`;
  const kit = alternatives[name] as unknown as Record<string, unknown>;
  const names = Object.keys(ownExports('solutions', stage)).filter((each) => each in kit);
  const made = kits[name]?.[part];
  if (!made) return `export { ${names.join(', ')} } from '${engine}';\n`;
  return [
    `import * as engine from '${engine}';`,
    `import { ${made} } from '../01-value/${fileOfPart[made]}';`,
    `export const { ${names.join(', ')} } = ${made}(engine);`,
    '',
  ].join('\n');
}
