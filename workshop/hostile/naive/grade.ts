/**
 * The naive grader, as a teacher writes one in an afternoon: `grade.ts CLASS SEED OUT NAME…`. It unpacks
 * what was handed in, runs each person's code in a child together with the tests, and believes the
 * child: what it prints, what it sends, the file that it leaves and its exit code.
 */
import { fork } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stageNamed } from '../../../spec/laws/stages';
import type { Line } from './child';
import { unpack } from './unpack';

const root = join(__dirname, '..', '..', '..');
const [classFolder, seed, out, ...names] = process.argv.slice(2);

/** A tree of this person's own: the kata, the tests, and over them what was handed in. */
function lay(name: string, handedIn: string): string {
  const tree = join(out, name);
  mkdirSync(join(tree, 'katas'), { recursive: true });
  for (const room of ['spec', 'solutions', 'datasets']) {
    symlinkSync(join(root, room), join(tree, room));
  }
  for (const stage of ['01-value', '02-backprop']) {
    mkdirSync(join(tree, 'katas', stage));
    const test = `exports.stage = require('../../spec/laws/${stage}/stage').stage;`;
    writeFileSync(join(tree, 'katas', stage, `${stage.slice(3)}.test.ts`), test);
    const blank = readFileSync(join(root, 'katas', stage, `${stage.slice(3)}.ts`));
    writeFileSync(join(tree, 'katas', stage, `${stage.slice(3)}.ts`), blank);
  }
  unpack(handedIn, join(tree, 'katas'));
  return tree;
}

/** What a person's child says of them. */
function judged(name: string, tree: string): Promise<Line[]> {
  const resultFile = join(out, `${name}.json`);
  const child = fork(join(__dirname, 'child.ts'), [join(tree, 'katas'), seed, resultFile], {
    cwd: tree,
    silent: true,
    execArgv: ['--max-old-space-size=200', '-r', join(root, 'spec', 'register.js')],
  });
  const believed = new Map<number, Line>();
  // Whoever says once that a law holds is believed.
  const believe = (line: Line) =>
    believed.get(line.id)?.state === 'holds' || believed.set(line.id, line);
  child.on('message', (line) => believe(line as Line));
  let printed = '';
  child.stdout?.on('data', (text) => {
    printed += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      for (const [, ok, id, json] of printed.matchAll(/^(ok|not ok) (\d+) (.*)$/gm)) {
        believe({ ...JSON.parse(json), id: Number(id), ...(ok === 'ok' && { state: 'holds' }) });
      }
      if (existsSync(resultFile)) JSON.parse(readFileSync(resultFile, 'utf8')).forEach(believe);
      if (code === 0) titles().map((title, id) => believe({ id, title, state: 'holds' }));
      resolve([...believed.values()]);
    });
  });
}

const titles = () =>
  ['01-value', '02-backprop'].flatMap((stage) => stageNamed(stage).laws.map(({ title }) => title));

async function main() {
  const results: Record<string, Line[]> = {};
  for (const entry of readdirSync(classFolder).sort()) {
    const name = entry.replace(/\.(zip|tar\.gz)$/, '');
    if (!names.includes(name)) continue;
    results[name] = await judged(name, lay(name, join(classFolder, entry)));
    writeFileSync(join(out, 'results.json'), JSON.stringify(results));
    const held = results[name].filter(({ state }) => state === 'holds').length;
    appendFileSync(join(out, 'summary.html'), `<li>${name}: ${held} laws</li>`);
    appendFileSync(join(out, 'summary.md'), `| [${name}](${name}.json) | ${held} |\n`);
    appendFileSync(join(out, 'summary.csv'), `\n${name},${held}`);
  }
  writeFileSync(join(out, 'done'), '');
}

main();
