import { join } from 'node:path';
import type { TrainingModule } from '../../contract';
import { scriptOf } from '../../register';

/** A known mistake, made in a program of another design. */
export interface Planted {
  readonly stage: string;
  /** The mistake of the catalogue that it is. */
  readonly id: string;
  /** The file of `spec/alternatives` that it is made in. */
  readonly alternative: string;
  /** How it is made: `text`, `around`, or `outside` and what is wrapped. */
  readonly how: string;
  /** Snippets of that file without its types, and what stands there instead. */
  readonly changes?: readonly Change[];
  /** The file that is changed, if it is one that the alternative imports. */
  readonly file?: string;
  /** Functions of that file, each made from the right one; what calls it there calls the wrong one. */
  readonly around?: Around;
  /** Changes the finished kit, whatever it is made of. */
  outside?(kit: Kit): void;
}

/** A snippet that occurs once, or a pattern for several places, and what stands there instead. */
export type Change = readonly [snippet: string | RegExp, replacement: string];

/** The wrong function, from the right one and the exports of its file. */
// biome-ignore lint/suspicious/noExplicitAny: it wraps functions of all kinds.
export type Around = Readonly<Record<string, (right: any, exports: any) => unknown>>;

/** A kit that can be broken. */
export type Kit = { -readonly [Name in keyof TrainingModule]: TrainingModule[Name] };

/** The kit that a file of `spec/alternatives` is tried in, where it is not one by itself. */
const kits: Readonly<Record<string, string>> = {
  'networks-of-modules': 'closures',
  'networks-of-one-list': 'tape',
  'losses-composed': 'tape',
  'losses-fused': 'pulled',
  'training-functional': 'composed',
  'training-in-loops': 'pulled',
};

/** A kit, made anew, in which a mistake is made. */
export function plant(planted: Planted): object {
  const { alternative, file = alternative, outside } = planted;
  const { alternatives } = loadWith(file, planted) as { alternatives: Record<string, Kit> };
  const kit = { ...alternatives[kits[alternative] ?? alternative] };
  outside?.(kit);
  return kit;
}

const folder = join(__dirname, '..', '..', 'alternatives');

/** All alternatives, loaded as if for the first time, with one file changed. */
function loadWith(changed: string, planted: Planted): object {
  const loaded = new Map<string, object>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known) return known;
    const exports = {};
    loaded.set(file, exports);
    const requireIn = (id: string) =>
      id.startsWith('./') ? load(id.slice(2)) : require(join(folder, id));
    const script = scriptIn(file);
    const code = file === changed ? wrong(script, planted) : script;
    // Math and Float64Array as parameters, because inside Jest a global is slow to look up.
    const run =
      compiled.get(code) ??
      new Function('exports', 'require', 'around', 'Math', 'Float64Array', code);
    compiled.set(code, run);
    run(exports, requireIn, planted.around, Math, Float64Array);
    return exports;
  };
  return load('all');
}

const scripts = new Map<string, string>();

/** A file of the alternatives without its types. */
function scriptIn(file: string): string {
  const script = scripts.get(file) ?? scriptOf(join(folder, `${file}.ts`));
  scripts.set(file, script);
  return script;
}

const compiled = new Map<string, ReturnType<typeof Function>>();

function wrong(script: string, planted: Planted): string {
  const changed = (planted.changes ?? []).reduce((code, change) => {
    return replaced(code, change, `${planted.id}, ${planted.alternative}`);
  }, script);
  const lines = Object.keys(planted.around ?? {}).map((name) => {
    // What is declared as a function is called by its name, everything else through `exports`.
    const isDeclared = new RegExp(`^function ${name}\\b`, 'm').test(changed);
    const wrongOne = `exports.${name} = around.${name}(exports.${name}, { ...exports });`;
    return isDeclared ? `${wrongOne} ${name} = exports.${name};` : wrongOne;
  });
  return [changed, ...lines].join('\n');
}

function replaced(code: string, [snippet, replacement]: Change, where: string): string {
  const places = code.split(snippet).length - 1;
  if (typeof snippet === 'string' ? places !== 1 : places < 1) {
    throw new Error(`${where}: ${snippet} is there ${places} times.`);
  }
  // Only a pattern has parts that $1 could stand for.
  if (typeof snippet === 'string') return code.replace(snippet, () => replacement);
  return code.replace(snippet, replacement);
}
