/** What is said of a learner's law here is what is said of it in their own tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findInYourLaw } from '../../spec/diagnosis/your-laws';
import { check } from '../../spec/law/check';
import { type Door, doorTo } from '../../spec/law/door';
import { stage } from '../../spec/laws/13-your-laws/stage';
import { plantedLaws } from '../../spec/planted-laws/all';
import { some } from '../../spec/some';
import { opened } from './testing';

const kinds = ['right', 'tooStrict', 'tooWeak', 'blind'] as const;

const root = join(__dirname, '..', '..');
const textOf = (path: string) => readFileSync(join(root, `${placeOf(path)}.ts`), 'utf8');
const placeOf = (path: string) =>
  path.replace(/^spec\/law\/(?=time-limit$)/, 'workshop/sandbox/inside/');
const isGiven = (path: string) => /^(datasets\/|spec\/(your-law|not-written)$)/.test(path);

/** A file of ours, and those that it imports, as somebody might hand them in. */
function handedIn(path: string, files: Record<string, string> = {}): Record<string, string> {
  const own = `13-your-laws/${posix.basename(path)}.ts`;
  if (own in files) return files;
  files[own] = '';
  // Files of the oracle make programs, too; the laws here only read them.
  files['13-your-laws/inert.ts'] = textOf('workshop/sandbox/inside/inert');
  const text = textOf(path).replaceAll("from 'fast-check'", "from './inert'");
  files[own] = text.replace(
    /import (type )?([^;]*?) from '(\.[^']*)'/g,
    (_, type = '', names, to) => {
      if (to === './inert') return `import ${type}${names} from '${to}'`;
      const place = posix.join(posix.dirname(path), to);
      const stays = type !== '' || isGiven(place);
      if (!stays) handedIn(place, files);
      const from = stays ? `../../${place}` : `./${posix.basename(place)}`;
      return `import ${type}${names} from '${from}'`;
    },
  );
  return files;
}

/** A submission that has one of the planted laws as that of its task. */
function submission(task: string, kind: string, index: number): Record<string, string> {
  const folder = 'spec/planted-laws';
  const [file] = readdirSync(join(root, folder))
    .filter((each) => /(?<!\.test)\.ts$/.test(each))
    .map((each) => each.replace(/\.ts$/, ''))
    .filter((each) => textOf(`${folder}/${each}`).includes(`task: '${task}'`));
  const [, name] = /export const (\w+): PlantedLaws/.exec(textOf(`${folder}/${file}`)) ?? [];
  const main = `import { ${name} } from './${file}';
    export const ${task} = () => ${name}.${kind}[${index}].law();`;
  return { ...handedIn(`${folder}/${file}`), '13-your-laws/your-laws.ts': main };
}

/** What comes of each law about a task: the verdict, and what is found of its cause. */
async function said(task: string, door: Door, seed: number) {
  const told: { state: string; verdict: unknown; cause: unknown }[] = [];
  for (const law of stage.laws.filter(({ about }) => about === task)) {
    const verdict = await check(law, door, seed);
    const cause = verdict.state === 'fails' && (await findInYourLaw(law, door, verdict));
    told.push({ state: verdict.state, verdict: withoutLines(verdict), cause });
  }
  return told;
}

/** The lines of what was handed in are told, and those of the planted laws in `spec/` are not. */
function withoutLines(verdict: unknown): unknown {
  return JSON.parse(JSON.stringify(verdict).replace(/(\\n *)+at katas[^"\\]*/g, ''));
}

const all = plantedLaws.flatMap(({ task, ...laws }) =>
  kinds.flatMap((kind) =>
    laws[kind].map((each, index) => ({ task, kind, index, says: each.says, law: each.law })),
  ),
);

test.each(some(all, 8, jest.getSeed()))(
  '$task, $kind: $says',
  async ({ task, kind, index, law }) => {
    const door = await opened(submission(task, kind, index), '13-your-laws');
    const here = await said(task, doorTo({ [task]: law }), 11);
    expect(await said(task, door, 11)).toEqual(here);
    expect(here.every(({ state }) => state === 'holds')).toBe(kind === 'right');
    expect(door.deaths).toEqual([]);
    door.close();
  },
  60_000,
);
