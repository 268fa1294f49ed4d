import { stages } from '../../spec/laws/stages';
import { isArchive } from './archive';

/** Where a file of a stage lies. */
export interface Place {
  /** The path of the stage's folder. */
  readonly home: string;
  /** `01-value`. */
  readonly stage: string;
  /** Its path in that folder. */
  readonly file: string;
}

/** The folders of all stages. */
export const stageNames: readonly string[] = stages.map(({ name }) => name);
const names = new Set(stageNames);

/** What a clone of the kata has besides the work itself. */
const rooms = new Set(['solutions', 'spec', 'tools', 'workshop', 'datasets', 'docs', 'out']);

/** One spelling of all that a file system may take for the same name. */
export function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** The parts of a path, whichever way its slashes lean. */
export function partsOf(path: string): string[] {
  return path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
}

/** The stage that a file is of: that of the innermost folder with a stage's name. */
export function placeOf(path: string): Place | undefined {
  const parts = partsOf(path);
  const at = parts.slice(0, -1).findLastIndex((part) => names.has(folded(part)));
  if (at < 0) return undefined;
  return {
    home: parts.slice(0, at + 1).join('/'),
    stage: folded(parts[at]),
    file: parts.slice(at + 1).join('/'),
  };
}

/** The file that every stage has: `value.ts` of `01-value`. */
export function mainFileOf(stage: string): string {
  return `${stage.slice(3)}.ts`;
}

/** Whether a path is one that a copy of the kata has and nobody judges. */
export function isPassedOver(path: string): boolean {
  const parts = partsOf(path);
  const stage = parts.findIndex((part) => names.has(folded(part)));
  const before = stage < 0 ? parts : parts.slice(0, stage);
  return (
    before.some((part) => rooms.has(part)) ||
    parts.some((part) => /^(node_modules|__MACOSX|\..*[^.].*)$/.test(part))
  );
}

/** Whether a file is code of a person's own. */
export function isCode(path: string): boolean {
  return /\.ts$/i.test(path) && !/\.(test|d)\.ts$/i.test(path);
}

/** Whether something that is no file could have been one that matters, or a folder of such. */
export function mayMatter(path: string): boolean {
  const last = partsOf(path).at(-1) ?? '';
  return isCode(last) || isArchive(last) || !/.\.\w+$/.test(last);
}

/** What is wrong with a path, wherever it is, in a sentence. */
export function climbing(path: string): string | undefined {
  if (path.includes('\0')) return 'This path has a NUL in it. Pack the archive anew.';
  if (/^([/\\]|[a-z]:)/i.test(path) || /(^|[/\\])\.\.([/\\]|$)/.test(path)) {
    return 'This path leads out of the submission. Pack the archive anew, from the folder katas.';
  }
  return undefined;
}

/** What is wrong with the path of a file that would be taken in, in a sentence. */
export function objectionTo(path: string): string | undefined {
  if (path.includes('\\')) {
    return 'This path has backslashes. Pack the archive anew, with the menu of your file manager.';
  }
  const file = placeOf(path)?.file ?? path;
  if (file.length > 120 || partsOf(file).length > 8) return 'This path is too long. Shorten it.';
  if (partsOf(file).some((part) => !isPlain(part))) {
    return 'This name does not work on every system. Use letters, digits, - and _ only.';
  }
  return undefined;
}

/** Whether a name works on Windows, macOS and Linux, and is what it looks like. */
export function isPlain(name: string): boolean {
  const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;
  const plain = /^[\p{L}\p{M}\p{N} ._()+=@,&'-]+$/u.test(name) && !/[ .]$/.test(name);
  return plain && !reserved.test(name);
}
