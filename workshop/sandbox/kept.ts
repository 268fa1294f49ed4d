import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictures } from '../../datasets/mnist';
import { packed } from '../../datasets/packed';
import { hashOf, hashOfFolders } from '../../spec/memory/fingerprint';
import { writeWhole } from '../../spec/memory/whole';
import { scriptOf } from '../../spec/register';

const root = join(__dirname, '..', '..');

/** What a child reads, and nothing else. */
export interface ChildFiles {
  /** What runs in the child that answers, and what that reads. */
  readonly runner: string;
  readonly runnerParts: readonly string[];
  readonly questions: string;
  /** In the place of `questions`, where learners' own laws are tried. */
  readonly yourLaws: string;
  readonly given: string;
  /** What runs in the child that compiles, and the files that this requires. */
  readonly compiler: string;
  readonly compilerParts: readonly string[];
}

let known: ChildFiles | undefined;

/** The files for children: made once for what they are made of, and kept in `out/`. */
export function childFiles(): ChildFiles {
  known ??= make();
  return known;
}

function make(): ChildFiles {
  const folder = join(root, 'out', 'sandbox', hashOfSources());
  const at = (name: string) => join(folder, `${name}.js`);
  if (!existsSync(at('your-laws'))) {
    const [hook, build] = ['spec/register.js', 'workshop/sandbox/questions/build.ts'];
    execFileSync(process.execPath, ['-r', join(root, hook), join(root, build), folder]);
  }
  for (const script of [...runner, ...compiler]) {
    if (!existsSync(at(script))) writeWhole(at(script), scriptOf(join(__dirname, `${script}.ts`)));
  }
  const [runnerAt, ...runnerParts] = runner.map(at);
  const [compilerAt, ...compilerParts] = compiler.map(at);
  return {
    runner: runnerAt,
    runnerParts,
    questions: at('questions'),
    yourLaws: at('your-laws'),
    given: at('given'),
    compiler: compilerAt,
    compilerParts,
  };
}

/** What runs in each kind of child, and needs no bundler: first what is started, then what that requires. */
const runner = ['inside/runner', 'inside/freeze', 'answer-lines'];
const compiler = [
  ...['compiler', 'imports', 'origins', 'typescript'].map((name) => `compiler/${name}`),
  ...['inside/place-of', 'answer-lines'],
];

/** All digits in one file: how many of each on the first line, then a byte for each pixel. */
export function digitsFile(): string {
  const file = join(root, 'out', 'sandbox', 'digits');
  if (!existsSync(file)) {
    const all = Array.from({ length: 10 }, (_, digit) => pictures(digit));
    const counts = `${JSON.stringify(all.map(({ length }) => length))}\n`;
    writeWhole(file, Buffer.concat([Buffer.from(counts), ...all.map(packed)]));
  }
  return file;
}

/** Changes when anything does that the files may be made of. */
function hashOfSources(): string {
  const all = hashOfFolders(['spec', 'datasets', 'workshop/sandbox'], /(?<!\.test)\.[jt]s$/);
  return hashOf(all + readFileSync(join(root, 'package-lock.json'), 'utf8')).slice(0, 16);
}
