import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { given, refuse } from '../../tools/cli/arguments';
import { root, stageNames } from '../../tools/cli/stages';
import type { Isolation } from '../sandbox/place';

const example = 'npm run grade -- submissions --stages 01-05';

const known = {
  stages: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  jobs: { type: 'string' },
  seconds: { type: 'string' },
  memory: { type: 'string' },
  isolation: { type: 'string' },
  shard: { type: 'string' },
  again: { type: 'string', multiple: true },
  merge: { type: 'boolean' },
} as const;

/** The part of a class that one machine judges: the `part`-th of `of`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** What `npm run grade` was asked to do. */
export interface Options {
  /** The class; or the results that are to be put together. */
  readonly folders: readonly string[];
  readonly merge: boolean;
  readonly stages: readonly string[];
  readonly seed?: number;
  readonly out: string;
  readonly jobs: number;
  readonly limits: { readonly seconds: number; readonly memory: number };
  readonly isolation?: Isolation;
  readonly shard?: Shard;
  /** Who is judged anew. */
  readonly again: readonly string[];
}

/** Reads the command line; what is wrong with it is said in a sentence, and ends the command. */
export function readOptions(): Options {
  const { values, words } = given(known, example, Number.POSITIVE_INFINITY);
  const merge = values.merge ?? false;
  if (words.length === 0) refuse(`Say which folder the class is in. For example: ${example}`);
  if (words.length > 1 && !merge) {
    refuse(`“${words[1]}” is one folder too many: a class is in one. For example: ${example}`);
  }
  const shard = values.shard === undefined ? undefined : shardFrom(values.shard);
  const seed = values.seed === undefined ? undefined : whole('seed', values.seed, 0, 2 ** 31 - 1);
  if (shard && seed === undefined) {
    refuse('Parts of a class need the same seed. For example: --shard 2/5 --seed 7');
  }
  return {
    folders: words,
    merge,
    stages: stagesFrom(values.stages ?? '01-13'),
    seed,
    out: values.out ?? join(root, 'out', 'grades'),
    jobs: whole('jobs', values.jobs ?? String(availableParallelism()), 1, 256),
    limits: {
      seconds: whole('seconds', values.seconds ?? '120', 1, 86_400),
      memory: whole('memory', values.memory ?? '512', 64, 65_536),
    },
    isolation: isolationFrom(values.isolation),
    shard,
    again: values.again ?? [],
  };
}

function whole(name: string, word: string, least: number, most: number): number {
  const number = Number(word);
  if (/^\d+$/.test(word) && number >= least && number <= most) return number;
  return refuse(`--${name} is a whole number from ${least} to ${most}, not “${word}”.`);
}

function isolationFrom(word: string | undefined): Isolation | undefined {
  const kinds: readonly Isolation[] = ['container', 'bwrap', 'none'];
  const kind = kinds.find((each) => each === word);
  if (word === undefined || kind) return kind;
  return refuse(`--isolation is container, bwrap or none, not “${word}”.`);
}

function shardFrom(word: string): Shard {
  const [, part, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(word) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  return refuse(`--shard is a part of a number of parts, as 2/5, not “${word}”.`);
}

/** `01-05`, `3`, `01,03-04`, `03-mlp`: the stages that are meant, in their order. */
export function stagesFrom(words: string): string[] {
  const names = stageNames();
  const numberOf = (name: string) => Number(name.slice(0, 2));
  const meant = words.split(',').flatMap((word) => {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(word) ?? [];
    const found = names.filter(
      (name) =>
        name === word || (numberOf(name) >= Number(first) && numberOf(name) <= Number(last)),
    );
    if (found.length > 0) return found;
    return refuse(`There is no stage “${word}”. The stages are: ${names.join(', ')}`);
  });
  return names.filter((name) => meant.includes(name));
}
