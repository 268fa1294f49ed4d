import type { Refusal } from '../intake/submission';
import { Child, type Said } from './child';
import { childFiles } from './kept';
import type { Place } from './place';

/** A file as JavaScript, and where its lines come from. */
export interface CompiledFile {
  readonly code: string;
  /** `Origins` of `inside/lines.ts`, as JSON. */
  readonly origins: string;
}

/** What became of the files of a submission. */
export interface Compiled {
  /** By stage and file: `01-value/value.ts`. */
  readonly modules: Readonly<Record<string, CompiledFile>>;
  /** What imports something that it must not. */
  readonly refusals: readonly Refusal[];
  /** What is no TypeScript. */
  readonly unreadable: readonly Refusal[];
}

/** What everybody may import beside the files of their own. */
const given = [
  'spec/not-written',
  ...['circles', 'example', 'linear', 'mnist', 'moons', 'packed'].map((name) => `datasets/${name}`),
  ...['random', 'spirals', 'split', 'xor'].map((name) => `datasets/${name}`),
];

/** What a file may import further, by its stage. `wrong.ts` begins with an engine; it is not run here. */
const givenIn: Readonly<Record<string, readonly string[]>> = {
  '13-your-laws': ['spec/your-law', 'spec/your-engine'],
};

/** How long one file may take. */
const patience = 10_000;

/** Takes the types out of a person's files, one after the other, in a process of its own. */
export async function compile(
  files: Readonly<Record<string, string>>,
  place: Place,
): Promise<Compiled> {
  const modules: Record<string, CompiledFile> = {};
  const refusals: Refusal[] = [];
  const unreadable: Refusal[] = [];
  const stageOf = (path: string) => path.slice(0, path.indexOf('/'));
  let child: Child | undefined;
  for (const [path, text] of Object.entries(files)) {
    const others = Object.keys(files).filter((other) => stageOf(other) <= stageOf(path));
    child ??= compiler(place);
    const all = [...given, ...(givenIn[stageOf(path)] ?? [])];
    const said = await child.ask({ path, text, others, given: all }, patience);
    if ('death' in said) child = undefined;
    const { code, origins, refused, sentence } = understood(path, said);
    if (code !== undefined) modules[path] = { code, origins };
    else (refused ? refusals : unreadable).push({ path, sentence });
  }
  child?.close();
  return { modules, refusals, unreadable };
}

function compiler(place: Place): Child {
  const { compiler, compilerParts } = childFiles();
  const typescript = require.resolve('typescript');
  return new Child(place, [compiler, typescript], [compiler, ...compilerParts, typescript]);
}

/** What was said about a file, whatever came. */
function understood(path: string, said: Said) {
  const empty = { code: undefined, origins: '', refused: false };
  if ('death' in said) {
    return { ...empty, sentence: `${path} could not be compiled. ${said.death}` };
  }
  const { code, origins, refused, unreadable } = said.line;
  if (typeof code === 'string' && typeof origins === 'string') {
    return { ...empty, code, origins, sentence: '' };
  }
  const sentence = [refused, unreadable].find((each) => typeof each === 'string') as string;
  return {
    ...empty,
    refused: typeof refused === 'string',
    sentence: sentence?.slice(0, 1000) ?? `${path} could not be compiled.`,
  };
}
