import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLinesUnified } from 'jest-diff';
import { wrap } from '../../spec/law/format';
import { isFinished } from '../../spec/memory/stages';
import { given, stageFrom } from './arguments';
import { nextLawOf } from './results';
import { resultOf } from './run';
import { sideBySide } from './side-by-side';
import { speedOf } from './speed';
import { filesOf, root } from './stages';

const example = 'npm run compare 03-mlp';

/** `npm run compare 03-mlp`: a learner's files beside the solution's, once every law of the stage holds. */
async function main(): Promise<void> {
  const { values, words } = given({ peek: { type: 'boolean' } }, example);
  const name = stageFrom(words[0], example);
  const stage = await resultOf(name);
  const done = isFinished(stage);
  if (!done && !values.peek) {
    const next = nextLawOf(stage)?.title ?? 'it cannot be read';
    console.log(
      `${name} is not finished yet: ${next}\nTo look at the solution all the same: npm run compare -- ${name} --peek`,
    );
    return;
  }
  if (!done) console.log(`A peek at the solution: ${name} is not finished yet.\n`);
  for (const file of filesOf('solutions', name)) console.log(`${compared(name, file)}\n`);
  console.log(
    `Lines that are not blank: ${linesIn('katas', name)} in yours, ${linesIn('solutions', name)} in the solution.`,
  );
  const speed = done && speedOf(name);
  if (speed) console.log(wrap(speed));
}

/** Both versions of a file, beside each other where there is room. */
function compared(stage: string, file: string): string {
  const [yours, theirs] = (['katas', 'solutions'] as const).map((tree) =>
    linesOf(tree, stage, file),
  );
  const columns = process.stdout.columns ?? 80;
  if (columns >= 140) return sideBySide(yours, theirs, Math.floor((columns - 3) / 2));
  return diffLinesUnified(yours, theirs, {
    aAnnotation: `yours, ${file}`,
    bAnnotation: `solution, ${file}`,
    expand: true,
  });
}

/** The lines of a file; none, where somebody wrote everything in another. */
function linesOf(tree: 'katas' | 'solutions', stage: string, file: string): string[] {
  const path = join(root, tree, stage, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split(/\r?\n/) : [];
}

function linesIn(tree: 'katas' | 'solutions', stage: string): number {
  const lines = filesOf(tree, stage).flatMap((file) => linesOf(tree, stage, file));
  return lines.filter((line) => line.trim() !== '').length;
}

main();
