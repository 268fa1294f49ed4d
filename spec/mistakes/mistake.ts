import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { implementationOf, modulePath } from '../trees';

/** One changed rule: what a learner gets wrong, and what to tell them. */
export interface Mistake {
  /** Short and unique: the rule, and what became of it. */
  readonly id: string;
  /** One sentence that a beginner can act on. */
  readonly hint: string;
  /** A snippet that occurs once in the solution, and what stands there instead. */
  readonly change?: readonly [solution: string, mistake: string];
  /** A function declaration that takes the place of the solution's. */
  readonly instead?: string;
}

/** The known mistakes of one stage. */
export interface Mistakes {
  readonly stage: string;
  readonly list: readonly Mistake[];
}

/** The finished stage with one mistake made in it, as its laws take it. */
export function withMistake(stage: string, mistake: Mistake): object {
  const code = script(stage);
  const wrong = mistake.change ? replaceOnce(code, mistake) : `${code}\n${mistake.instead}`;
  const exports = {};
  const folder = dirname(modulePath('solutions', stage));
  new Function('exports', 'require', wrong)(exports, (id: string) => require(join(folder, id)));
  return { ...implementationOf('solutions', stage), ...exports };
}

function replaceOnce(code: string, { id, change = ['', ''] }: Mistake): string {
  const [before, ...after] = code.split(change[0]);
  if (after.length !== 1) {
    throw new Error(`${id}: its snippet is ${after.length} times in the solution, not once.`);
  }
  return before + change[1] + after[0];
}

const scripts = new Map<string, string>();

/** A solution without its types: what is left reads as in the file. */
function script(stage: string): string {
  const known = scripts.get(stage);
  if (known !== undefined) return known;
  const source = readFileSync(`${modulePath('solutions', stage)}.ts`, 'utf8');
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  const { outputText } = transpileModule(source, { compilerOptions });
  scripts.set(stage, outputText);
  return outputText;
}
