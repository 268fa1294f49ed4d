import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import { stepsOf } from '../laws/readme';
import { stageNamed, stages } from '../laws/stages';
import { implementationOf } from '../trees';
import { blanked, blankOf, isBlank, toWrite } from './blank';
import { blanks } from './blanks';
import { writeBlanks } from './write';

const katas = join(__dirname, '..', '..', 'katas');

/** Laws that hold of the stubs: they need nothing but `add`, the worked example. */
const given = /^(new Value|add[^:]*):/;

/** The stub as a learner meets it, who has finished all stages before. */
function stubOnFinishedStages(name: string): object {
  const { files = [] } = stageNamed(name);
  const own = [name.slice(3), ...files].map((file) => require(join(katas, name, file)));
  return Object.assign({}, implementationOf('solutions', name), ...own);
}

/** The files of a kata, as they are now. */
function filesOf(name: string): Record<string, string> {
  const files = readdirSync(join(katas, name)).filter((file) => /(?<!\.test)\.ts$/.test(file));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(katas, name, file), 'utf8')]),
  );
}

test('every stage has its blanks', () => {
  expect(Object.keys(blanks)).toEqual(stages.map(({ name }) => name));
});

describe.each(stages)('katas/$name', ({ name, laws }) => {
  const files = filesOf(name);
  const isUntouched = Object.entries(blanks[name]).every(([file, list]) =>
    isBlank(files[file] ?? '', list),
  );
  // A learner who has begun has no stub any more; the project itself must have all of them.
  const untouched = isUntouched || process.env.CI ? test.each(laws) : test.skip.each(laws);
  const inTheProject = process.env.CI ? test : test.skip;

  untouched('$title', async (law) => {
    const verdict = await check(law, doorTo(stubOnFinishedStages(name)), 1);
    const holds = name === '01-value' && given.test(law.title);
    expect(verdict.state).toBe(holds ? 'holds' : 'not written');
  });

  inTheProject('is what npm run blanks makes of the solution', () => {
    expect(files).toEqual(blankOf(name));
  });

  test('every blank is blank, and names a step of the README', () => {
    for (const [file, text] of Object.entries(blankOf(name))) {
      const list = blanks[name][file];
      expect(isBlank(text, list)).toBe(true);
      expect(text.match(/throw new NotWritten\(/g) ?? []).toHaveLength(toWrite(list).length);
      for (const { step } of toWrite(list)) expect([...stepsOf(name).keys()]).toContain(step);
    }
  });
});

const solution = `import { Value } from '../01-value/value';
import { fast } from './fast';

/** Doubles. */
export class Doubler {
  private readonly factor: number;

  /** Of what there is. */
  constructor(readonly size: number) {
    this.factor = two();
  }

  /** Twice x. */
  of(x: number): number {
    const { size } = this;
    // The idea.
    return fast(size, x, this.factor);
  }
}

/** Shown to everybody. */
export function shown(x: Pair): string {
  return \`\${left(x)} \${x.two}\`;
}

type Pair = { two: number };

/** Only the blanks need it. */
function two(): number {
  return one() + one();
}

function one(): number {
  return 1;
}

/** What is given needs it. */
function left(pair: Pair): number {
  return pair.two;
}

function hint(): void {}
`;

const list = {
  'new Doubler': 1,
  'Doubler.of': { step: 2, givenStatements: 1 },
  hint: 'given',
} as const;

test('a blank is the solution without what the learner writes and what only that needed', () => {
  expect(
    blanked(solution, list, '01-value'),
  ).toBe(`import { NotWritten } from '../../spec/not-written';
import { Value } from '../01-value/value';

/** Doubles. */
export class Doubler {
  /** Of what there is. */
  constructor(readonly size: number) {
    throw new NotWritten('new Doubler', 'katas/01-value/README.md, step 1');
  }

  /** Twice x. */
  of(x: number): number {
    const { size } = this;
    throw new NotWritten('Doubler.of', 'katas/01-value/README.md, step 2');
  }
}

/** Shown to everybody. */
export function shown(x: Pair): string {
  return \`\${left(x)} \${x.two}\`;
}

type Pair = { two: number };

/** What is given needs it. */
function left(pair: Pair): number {
  return pair.two;
}

function hint(): void {}
`);
  expect(isBlank(blanked(solution, list, '01-value'), list)).toBe(true);
  expect(isBlank(solution, list)).toBe(false);
});

test('a blank that the solution does not have is an error', () => {
  expect(() => blanked(solution, { 'Doubler.off': 1 }, '01-value')).toThrow(
    '01-value: the solution has no Doubler.off.',
  );
});

describe('npm run blanks', () => {
  const file = '02-backprop/backprop.ts';
  const all = Object.entries(blanks).flatMap(([stage, files]) =>
    Object.keys(files).map((name) => `${stage}/${name}`),
  );
  let folder: string;
  let path: string;
  const git = (...words: string[]) =>
    expect(spawnSync('git', words, { cwd: folder }).status).toBe(0);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'katas-'));
    path = join(folder, file);
    expect(writeBlanks(folder)).toEqual({ written: all, leftAlone: [] });
    git('init', '--quiet');
    git('add', '.');
  });
  afterEach(() => {
    // Git makes its objects read-only, and Windows deletes nothing that is.
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const each of all) chmodSync(join(folder, each), 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  test('writes only what is not current', () => {
    expect(writeBlanks(folder)).toEqual({ written: [], leftAlone: [] });
  });

  test('replaces blanks that Git has, even where the solution has changed since', () => {
    appendFileSync(path, '\n// As it used to be.\n');
    git('add', '.');
    expect(writeBlanks(folder)).toEqual({ written: [file], leftAlone: [] });
  });

  test('leaves a file alone that Git does not have as it is', () => {
    appendFileSync(path, '\nfunction myHelper() {}\n');
    expect(writeBlanks(folder)).toEqual({ written: [], leftAlone: [file] });
    git('rm', '--cached', '--force', '--quiet', file);
    expect(writeBlanks(folder)).toEqual({ written: [], leftAlone: [file] });
    renameSync(join(folder, '.git'), join(folder, 'git'));
    expect(writeBlanks(folder)).toEqual({ written: [], leftAlone: [file] });
    expect(readFileSync(path, 'utf8')).toContain('myHelper');
  });

  test('leaves a file alone in which a blank is filled in, unless it is told to force', () => {
    const work = readFileSync(path, 'utf8').replace(
      /throw new NotWritten\('zeroGrad'.*/,
      'return;',
    );
    writeFileSync(path, work);
    git('add', '.');
    expect(writeBlanks(folder)).toEqual({ written: [], leftAlone: [file] });
    expect(readFileSync(path, 'utf8')).toBe(work);
    expect(writeBlanks(folder, { force: true })).toEqual({ written: [file], leftAlone: [] });
    expect(readFileSync(path, 'utf8')).toBe(blankOf('02-backprop')['backprop.ts']);
  });
});
