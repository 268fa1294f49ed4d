const { posix } = require('node:path');
const { stripVTControlCharacters } = require('node:util');
const { wrap } = require('../../spec/law/wrap');

/** What keeps a stage from being read, in a sentence, and what to do about it. */
exports.unreadable = ({ folder, failure }) => {
  const text = stripVTControlCharacters(failure);
  const lines = (sentence, ...rest) => [
    `  ${wrap(sentence, 78, '  ')}`,
    ...rest,
    `  Check: npx jest katas/${folder}`,
  ];

  const missing = /Cannot find module '([^']+)' from '([^']+)'/.exec(text);
  if (missing) {
    const [, file, importer] = missing;
    return lines(
      `${importer} imports ${file}, which is not there. Was a file or a folder renamed or deleted? Undo that${orReset(file, importer)}`,
    );
  }
  const syntax = /(katas[/\\][^\s:]+):(\d+):(\d+) - error TS\d+: (.+)/.exec(text);
  if (syntax) {
    const [, file, line, , what] = syntax;
    const shown = text.split('\n').filter((each) => /^\s*\d+ |^\s+~+/.test(each));
    return lines(
      `${file}:${line} cannot be read as TypeScript: ${what}`,
      '',
      ...shown.slice(0, 2).map((each) => `    ${each}`),
      '',
    );
  }
  const thrown = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('●'));
  const place = /\((katas[/\\][^)]+):\d+\)/.exec(text);
  return lines(`Loading ${folder} threw: ${thrown[0]}${place ? ` (${place[1]})` : ''}`);
};

/** The one file of a stage that it begins with can be put back blank. */
function orReset(file, importer) {
  const path = posix.join(posix.dirname(importer.replaceAll('\\', '/')), file);
  const stage = /^katas\/(\d\d-([a-z-]+))\/\2$/.exec(path)?.[1];
  return stage ? `, or put a blank one in its place: npm run reset ${stage}` : '.';
}
