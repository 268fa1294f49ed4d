/** Every command that a README or a guide prints, does what it says there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { blankOf } from '../../spec/blanks/blank';
import { check } from '../../spec/law/check';
import { doorToKnown } from '../../spec/law/door';
import type { Law } from '../../spec/law/law';
import { stageNamed, stages } from '../../spec/laws/stages';
import { implementationOf, modulePath } from '../../spec/trees';
import { root } from './stages';

/** A command, where it is printed, and the sentence around it. */
interface Printed {
  readonly command: string;
  readonly place: string;
  readonly line: string;
}

const guides = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.md') && !/(^|[/\\])(node_modules|out)[/\\]/.test(path),
);

/** Commands stand between backticks, or begin a line of a block. */
const printed: readonly Printed[] = guides.flatMap((path) => {
  const place = path.split(sep).join('/');
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const commands = line.matchAll(/(?:^|`|&& |: +)((?:npx|npm|node) [^`&]+)/g);
      return [...commands].map(([, text]) => ({ command: bare(text), place, line }));
    });
});

/** In a block, two spaces begin the explanation. */
function bare(text: string): string {
  return text.split(/ {2,}| #/)[0].trim();
}

const about = (start: string) =>
  printed
    .filter(({ command }) => command.startsWith(start))
    .map((each) => [each.command, each] as const);

/** What may follow each script of package.json, as the guides print it. */
const stage = '(\\d\\d-[a-z-]+|\\d+)';
const forms: Readonly<Record<string, string>> = {
  start: '',
  test: '',
  watch: `(${stage}|-- --board( http://\\S+)?)?`,
  play: '(-- --once|-- --seconds \\d+)?',
  hint: `${stage}?`,
  compare: `(-- )?${stage}( --peek)?`,
  reset: stage,
  borrow: `-- ${stage}(,${stage})* katas/${stage}`,
  blanks: '(-- --force)?',
  gallery: '(-- --solutions)?',
  grade: '-- (FOLDER|submissions --stages \\d\\d-\\d\\d|--merge( part-\\d)+ …)',
  ready: '-- --board( http://\\S+)?',
  board: '-- --(report|delete|export \\S+\\.csv)',
  check: '',
  lint: '',
  format: '',
  mistakes: '',
  mutation: '',
  calibrate: '([a-z-]+( -- .*)?|-- .*)?',
  bench: '(-- .*)?',
  'bench:mnist': '(-- .*)?',
  'bench:digits': '(-- .*)?',
  'bench:ideas': '(-- .*)?',
  'bench:choose': '.*',
};

const installation =
  /^npm ci( --(offline|ignore-scripts|prefix tools\/bench|cache \S+|os=\w+|cpu=\w+))*$/;

test.each(about('npm '))('%s: is a script, and called as it wants to be', (_, { command }) => {
  if (installation.test(command)) return;
  const [, script, rest] = /^npm (?:run )?([\w:-]+) ?(.*)$/.exec(command) ?? [];
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(Object.keys(scripts)).toContain(script);
  // A bare name is a command that is spoken of.
  expect(rest).toMatch(new RegExp(`^(${forms[script]})?$`));
  const [, file] = / (tools\/\S+\.ts)/.exec(scripts[script]) ?? [];
  expect(file === undefined || existsSync(join(root, file))).toBe(true);
  for (const name of rest.match(/\d\d-[a-z-]+/g) ?? []) stageNamed(name);
});

test.each(about('node '))('%s: is there', (_, { command }) => {
  const files = command.split(' ').filter((word) => /\.[jt]s$/.test(word));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(existsSync(join(root, file))).toBe(true);
});

describe('npx jest', () => {
  const tests = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.ts$/.test(path) && !/node_modules|^out/.test(path))
    .map((path) => path.split(sep).join('/'));

  test.each(about('npx jest'))('%s: finds something to try', async (_, { command, line }) => {
    const [words, pattern] = command.replace('npx jest', '').split(' -t ');
    const paths = words.split(' ').filter((word) => word !== '' && !word.startsWith('--'));
    for (const path of paths) {
      expect([path, tests.some((file) => file.includes(path.replace(/…$/, '')))]).toEqual([
        path,
        true,
      ]);
    }
    if (pattern === undefined) return;
    const wanted = /^"([^"]+)"/.exec(pattern)?.[1].toLowerCase() ?? '';
    const laws = stages
      .filter(({ name }) => paths[0] === 'katas' || paths[0] === `katas/${name}`)
      .flatMap(({ name, laws }) =>
        laws
          .filter(({ title }) => title.toLowerCase().includes(wanted))
          .map((law) => ({ name, law })),
      );
    expect(laws.length).toBeGreaterThan(0);
    for (const { name, law } of laws) {
      // A hole that is known is mended, and so the solution has none.
      if (law.kind === 'judging') continue;
      // Somebody who has written the step sees green; where the guide says so, everybody does.
      expect([law.title, await holds(law, implementationOf('solutions', name))]).toEqual([
        law.title,
        true,
      ]);
      if (!process.env.CI || !/see them pass/.test(line)) continue;
      expect([law.title, await holds(law, require(modulePath('katas', name)))]).toEqual([
        law.title,
        true,
      ]);
    }
  });

  test('the blanks are what a fresh clone has, so that what is said of them can be tried', () => {
    if (!process.env.CI) return;
    expect(readFileSync(`${modulePath('katas', '01-value')}.ts`, 'utf8')).toBe(
      blankOf('01-value')['value.ts'],
    );
  });
});

async function holds(law: Law<unknown>, implementation: object): Promise<boolean> {
  const options = { cases: 5, limit: 10_000 };
  return (await check(law, doorToKnown(implementation), 1, options)).state === 'holds';
}

test('there are commands to look at', () => {
  expect(about('npx jest').length).toBeGreaterThan(20);
  expect(about('npm ').length).toBeGreaterThan(20);
});
