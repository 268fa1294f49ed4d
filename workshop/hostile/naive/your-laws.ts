/**
 * Stage 13 as a teacher would judge it: every program of a task goes through the law of a learner, in
 * this process. Says whether it tells right from wrong.
 */
import { readFileSync } from 'node:fs';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { checkNow } from '../../../spec/law/check-now';
import { productTask } from '../../../spec/laws/13-your-laws/product';
import * as yourLaw from '../../../spec/your-law';

const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
const { outputText } = transpileModule(readFileSync(process.argv[2], 'utf8'), { compilerOptions });
const handedIn: Record<string, () => yourLaw.YourLaw<unknown, object>> = {};
new Function('exports', 'require', outputText)(handedIn, () => yourLaw);

function accepts({ implementation }: { readonly implementation: object }): boolean {
  try {
    return !checkNow(handedIn.productAndQuotient(), implementation, 1).failure;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}

const { right, wrong } = productTask;
console.log(right.every(accepts) && !wrong.some(accepts) ? 'holds' : 'fails');
