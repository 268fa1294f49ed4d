import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { rightValue, wrong, wrongValue } from './pieces';

/** What the pieces of a stage export in which nothing is right, with a right stage 01 before 02. */
export function evaluated(stage: string): object {
  if (stage === '01-value') return exportsOf(wrongValue());
  return { ...exportsOf(rightValue), ...exportsOf(wrong) };
}

function exportsOf(text: string): object {
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  const { outputText } = transpileModule(text, { compilerOptions });
  const exports = {};
  new Function('exports', outputText)(exports);
  return exports;
}
