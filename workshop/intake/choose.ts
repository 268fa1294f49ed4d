import type { Found } from './gather';
import { groupBy } from './group';
import { folded, mainFileOf, type Place, partsOf, placeOf, stageNames } from './path';
import type { Refusal, Submission } from './submission';

interface Text extends Place {
  readonly path: string;
  readonly text: string;
}

/** More refusals than that help nobody. */
const most = 30;

/** What counts of what was found: one copy of each stage, and no two files of the same name. */
export function choose({ texts, loose, refusals }: Found): Omit<Submission, 'name'> {
  const placed = texts.map((text) => ({ ...text, ...(placeOf(text.path) as Place) }));
  const files: Record<string, string> = {};
  const all = [...refusals];
  for (const stage of [...new Set(placed.map((text) => text.stage))].sort()) {
    const { chosen, said } = chooseCopy(
      stage,
      placed.filter((text) => text.stage === stage),
    );
    const { kept, collisions } = withoutCollisions(chosen);
    for (const { file, text } of kept) files[`${stage}/${file}`] = text;
    all.push(...said, ...collisions);
  }
  all.push(...outside(loose, files));
  if (all.length === 0 && Object.keys(files).length === 0) all.push(nothing);
  return { files, refusals: shortened(all) };
}

/** The copy of a stage that is nearest to the top, if there is one that is. */
function chooseCopy(stage: string, texts: Text[]): { chosen: Text[]; said: Refusal[] } {
  const depth = (home: string) => partsOf(home).length;
  const homes = [...new Set(texts.map(({ home }) => home))].sort((a, b) => depth(a) - depth(b));
  const [first, ...others] = homes;
  if (partsOf(first).at(-1) !== stage) {
    return {
      chosen: [],
      said: [{ path: first, sentence: `This folder has to be called ${stage}.` }],
    };
  }
  if (others.length > 0 && depth(others[0]) === depth(first)) {
    const sentence = `${stage} is here twice, also in ${others[0]}, and neither was taken. Hand in one.`;
    return { chosen: [], said: [{ path: `${first}/${mainFileOf(stage)}`, sentence }] };
  }
  const sentence = `${stage} is here twice. What is judged is ${first}; take this one out.`;
  return {
    chosen: texts.filter(({ home }) => home === first),
    said: others.map((path) => ({ path, sentence })),
  };
}

/** Leaves out files whose names, or those of their folders, are the same on some systems. */
function withoutCollisions(texts: Text[]): { kept: Text[]; collisions: Refusal[] } {
  const byName = groupBy(texts, ({ file }) => folded(file));
  const folders = new Set([...byName.keys()].flatMap(foldersOf));
  const collides = ({ file }: Text) => {
    const name = folded(file);
    const same = byName.get(name)?.length !== 1;
    return same || folders.has(name) || foldersOf(name).some((folder) => byName.has(folder));
  };
  const sentence =
    'Another file has this name, or one that differs only in capitals or accents. Rename one.';
  return {
    kept: texts.filter((text) => !collides(text)),
    collisions: texts.filter(collides).map(({ path }) => ({ path, sentence })),
  };
}

/** The folders that a file lies in: `a` and `a/b` of `a/b/c.ts`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Files that would be those of stages, if they lay in their folders. */
function outside(loose: readonly string[], files: Readonly<Record<string, string>>): Refusal[] {
  const none = Object.keys(files).length === 0;
  return loose
    .filter((path) => none || nounsOf(path).length > 0)
    .map((path) => {
      const [stage] = nounsOf(path);
      const example = stage ? `${stage}/${mainFileOf(stage)}` : '01-value/value.ts';
      return {
        path,
        sentence: `This file is in no stage folder. Hand it in with its folder: ${example}.`,
      };
    });
}

function nounsOf(path: string): string[] {
  return stageNames.filter((stage) => mainFileOf(stage) === partsOf(path).at(-1));
}

const nothing: Refusal = {
  path: '.',
  sentence:
    'There is no stage folder here, such as 01-value with value.ts in it. Hand in the folder katas.',
};

function shortened(refusals: readonly Refusal[]): Refusal[] {
  const rest = refusals.length - most;
  if (rest <= 0) return [...refusals];
  return [
    ...refusals.slice(0, most),
    { path: '.', sentence: `${rest} more files were refused for reasons like these.` },
  ];
}
