import { dirname, join } from 'node:path';
import { stageNamed } from '../laws/stages';
import { scriptOf } from '../register';
import { modulePath } from '../trees';

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
  /** The file of the stage that it is made in, without its ending; the one that is tested unless given. */
  readonly file?: string;
  /** Whether the solution has the rule once for several parts, of which another design may break one. */
  readonly shared?: boolean;
  /** The fact whose number is everybody's own: any that is wrong is this mistake. */
  readonly anyNumber?: string;
  /** The subjects of the laws in which it comes to no end, if there are some. */
  readonly late?: readonly string[];
}

/** The known mistakes of one stage. */
export interface Mistakes {
  readonly stage: string;
  readonly list: readonly Mistake[];
}

/** Where a mistake is made. */
interface Surroundings {
  /** The stage whose laws are to take it: that of the mistake, unless a later one builds on it. */
  readonly seenFrom?: string;
  /** What the stages before offer: the solutions, unless something else is given. */
  readonly earlier?: object;
}

/** The finished tree with one mistake made in one stage. */
export function withMistake(
  stage: string,
  mistake: Mistake,
  { seenFrom = stage, earlier }: Surroundings = {},
): object {
  const loaded = new Map<string, object>();
  const load = (name: string, file = name.slice(3)): object => {
    const path = join(dirname(modulePath('solutions', name)), file);
    if (name < stage) return earlier ?? require(path);
    const known = loaded.get(path);
    if (known) return known;
    const exports = {};
    loaded.set(path, exports);
    const requireIn = (id: string) => {
      const [, stageOf, fileOf] = /^\.\.\/(\d\d-[a-z-]+)\/([\w-]+)$/.exec(id) ?? [];
      if (stageOf) return load(stageOf, fileOf);
      return id.startsWith('./') ? load(name, id.slice(2)) : require(join(dirname(path), id));
    };
    const script = scriptIn(path);
    const isMistaken = name === stage && file === (mistake.file ?? stage.slice(3));
    const code = isMistaken ? mistaken(script, mistake) : script;
    // Math and Float64Array as parameters, because inside Jest a global is slow to look up.
    const run =
      compiled.get(code) ?? new Function('exports', 'require', 'Math', 'Float64Array', code);
    compiled.set(code, run);
    run(exports, requireIn, Math, Float64Array);
    return exports;
  };
  const { uses, files = [] } = stageNamed(seenFrom);
  const modules = [...uses, seenFrom].map((name) => load(name));
  return Object.assign({}, ...modules, ...files.map((file) => load(seenFrom, file)));
}

const scripts = new Map<string, string>();

/** A file of a solution without its types; it does not change while laws are tried. */
function scriptIn(path: string): string {
  const script = scripts.get(path) ?? scriptOf(`${path}.ts`);
  scripts.set(path, script);
  return script;
}

/** Scripts that were made into functions; what they keep for themselves is made anew at each call. */
const compiled = new Map<string, ReturnType<typeof Function>>();

function mistaken(code: string, mistake: Mistake): string {
  return mistake.change ? replaceOnce(code, mistake) : `${code}\n${mistake.instead}`;
}

function replaceOnce(code: string, { id, change = ['', ''] }: Mistake): string {
  const [before, ...after] = code.split(change[0]);
  if (after.length !== 1) {
    throw new Error(`${id}: its snippet is ${after.length} times in the solution, not once.`);
  }
  return before + change[1] + after[0];
}
