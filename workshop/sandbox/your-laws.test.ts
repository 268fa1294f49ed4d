/** What is said of a learner's law here is what is said of it in their own tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInYourLaw } from '../../spec/diagnosis/your-laws';
import { check } from '../../spec/law/check';
import { type Door, doorTo } from '../../spec/law/door';
import { stage } from '../../spec/laws/13-your-laws/stage';
import { plantedLaws } from '../../spec/planted-laws/all';
import { some } from '../../spec/some';
import { opened } from './testing';

const kinds = ['right', 'tooStrict', 'tooWeak', 'blind'] as const;

/** The planted laws, as somebody might hand them in. */
function plantedFiles(): Record<string, string> {
  const folder = join(__dirname, '..', '..', 'spec', 'planted-laws');
  const files = readdirSync(folder).filter((file) =>
    /^(?!all|verdict).*(?<!\.test)\.ts$/.test(file),
  );
  return Object.fromEntries(
    files.map((file) => [
      `13-your-laws/${file}`,
      readFileSync(join(folder, file), 'utf8').replaceAll("from '../", "from '../../spec/"),
    ]),
  );
}

/** A stage that exports one planted law as that of its task. */
function mainFile(task: string, kind: string, index: number): string {
  const exported = Object.entries(plantedFiles()).flatMap(([path, text]) => {
    const [, name] = /export const (\w+): PlantedLaws/.exec(text) ?? [];
    return text.includes(`task: '${task}'`) ? [[path.slice(12, -3), name]] : [];
  });
  const [[file, name]] = exported;
  return `import { ${name} } from '.${file}';
    export const ${task} = () => ${name}.${kind}[${index}].law();`;
}

async function said(task: string, door: Door, seed: number): Promise<unknown> {
  const [law] = stage.laws.filter(({ about }) => about === task);
  const verdict = await check(law, door, seed);
  const isFailure = verdict.state === 'fails';
  return { verdict, cause: isFailure && (await findInYourLaw(law, door, verdict)) };
}

const all = plantedLaws.flatMap(({ task, ...laws }) =>
  kinds.flatMap((kind) =>
    laws[kind].map((each, index) => ({ task, kind, index, says: each.says, law: each.law })),
  ),
);

test.each(some(all, 8, jest.getSeed()))(
  '$task, $kind: $says',
  async ({ task, kind, index, law }) => {
    const files = { ...plantedFiles(), '13-your-laws/your-laws.ts': mainFile(task, kind, index) };
    const door = await opened(files, '13-your-laws');
    const here = await said(task, doorTo({ [task]: law }), 11);
    expect(await said(task, door, 11)).toEqual(here);
    expect(here).toMatchObject({ verdict: { state: kind === 'right' ? 'holds' : 'fails' } });
    expect(door.deaths).toEqual([]);
    door.close();
  },
  60_000,
);
