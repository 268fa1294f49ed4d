import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './command';
import { engines } from './engines/all';

// Whatever is installed here, these tests see none of the benchmarks' own packages.
jest.mock('./packages', () => {
  const { locate } = jest.requireActual<typeof import('./packages')>('./packages');
  return { locate: (file: string) => locate(`not-installed/${file}`) };
});

type Command = { main(args: readonly string[]): void | Promise<void> };

const root = join(__dirname, '..', '..');
const packageFile = readFileSync(join(root, 'package.json'), 'utf8');
const scripts: Record<string, string> = JSON.parse(packageFile).scripts;
const commands = Object.entries(scripts).filter(([name]) => name.startsWith('bench'));
const programs = readdirSync(__dirname)
  .filter((file) => file.startsWith('one-'))
  .map((file) => [file, `tools/bench/${file}`]);

function load(script: string): Command {
  return require(join(root, script.split(' ').at(-1) ?? ''));
}

/** What a command answers instead of its work. */
async function refusalOf({ main }: Command, args: readonly string[]): Promise<string> {
  const refusal = await Promise.resolve(args)
    .then(main)
    .catch((error) => error);
  expect(refusal).toBeInstanceOf(UserError);
  return refusal.message;
}

test('there are five commands, and three programs that they start', () => {
  expect(commands.map(([name]) => name).sort()).toEqual([
    'bench',
    'bench:choose',
    'bench:digits',
    'bench:ideas',
    'bench:mnist',
  ]);
  expect(programs.map(([file]) => file)).toEqual([
    'one-engine.ts',
    'one-idea.ts',
    'one-training.ts',
  ]);
});

test.each([...commands, ...programs])(
  '%s refuses an unknown option in one sentence',
  async (_, script) => {
    expect(await refusalOf(load(script), ['--nonsense', '3'])).toMatch(
      /^“--nonsense” is unknown here: there are no options\.$|^“--nonsense” is unknown here: the options are --[^.]+\.$/,
    );
  },
);

test('the sentence is all that is printed, and the command fails', () => {
  const [, ...words] = scripts['bench:digits'].split(' ');
  const options = { cwd: root, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, [...words, '3'], options);
  expect(stderr).toBe('“3” is unknown here: the options are --seeds 1.\n');
  expect(status).toBe(1);
});

const remedy = /^The packages .* not installed yet: run `npm ci --prefix tools\/bench` first\.$/;

test.each(['bench:mnist', 'bench:digits', 'bench:choose'])(
  '%s says in one sentence which packages are missing',
  async (name) => {
    expect(await refusalOf(load(scripts[name]), [])).toMatch(remedy);
  },
);

test.each(['tfjs-cpu', 'tfjs-wasm'])('%s is left out where it is missing', async (name) => {
  const said = jest.spyOn(console, 'log').mockImplementation();
  await load('tools/bench/one-engine.ts').main(['--engine', name]);
  const [[line]] = said.mock.calls;
  said.mockRestore();
  expect(JSON.parse(line)).toEqual({ leftOut: expect.stringMatching(remedy) });
  expect(engines.map((engine) => engine.name)).toContain(name);
});
