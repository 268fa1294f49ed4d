import { posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { blanks } from '../../spec/blanks/blanks';
import { wrap } from '../../spec/law/format';

/** The earlier stage that keeps a stage from being read, going by Jest's message, if it is not its own. */
export function brokenIn(failure: string, stage: string): string | undefined {
  const elsewhere = failure.replaceAll(`katas/${stage}`, '');
  return /katas[/\\](\d\d-[\w-]+)[/\\]/.exec(elsewhere)?.[1];
}

/** What keeps a stage from being read, in a sentence, and what to do about it. */
export function unreadable(stage: string, failure: string): string[] {
  const text = stripVTControlCharacters(failure);
  return [...sentences(stage, text), `  Check: npx jest katas/${stage}`];
}

function sentences(stage: string, text: string): string[] {
  const said = (sentence: string) => `  ${wrap(sentence, 78, '  ')}`;
  const missing = /Cannot find module '([^']+)' from '([^']+)'/.exec(text);
  if (missing) {
    const [, file, importer] = missing;
    return [
      said(
        `${importer} imports ${file}, which is not there. Was a file or a folder renamed or deleted? Undo that${orReset(file, importer)}`,
      ),
    ];
  }
  const syntax = /(katas[/\\][^\s:]+):(\d+):(\d+) - error TS\d+: (.+)/.exec(text);
  if (syntax) {
    const [, file, line, , what] = syntax;
    const shown = text.split('\n').filter((each) => /^\s*\d+ |^\s+~+/.test(each));
    return [
      said(`${file}:${line} cannot be read as TypeScript: ${what}`),
      '',
      ...shown.slice(0, 2).map((each) => `    ${each}`),
      '',
    ];
  }
  const [thrown] = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('●'));
  const place = /\((katas[/\\][^)]+):\d+\)/.exec(text);
  return [said(`Loading ${stage} threw: ${thrown}${place ? ` (${place[1]})` : ''}`)];
}

/** The files of a stage can be put back blank. */
function orReset(file: string, importer: string): string {
  const path = posix.join(posix.dirname(importer.replaceAll('\\', '/')), file);
  const [, stage = '', name] = /^katas\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const isBlankable = `${name}.ts` in (blanks[stage] ?? {});
  return isBlankable ? `, or put a blank one in its place: npm run reset ${stage}` : '.';
}
