import type { Entry } from '../entry';
import { rightBackprop, rightValue, wrong } from '../pieces';

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** The given text in stage 02, as bytes. */
const bytes = (make: () => Buffer) => () => ({
  '01-value/value.ts': rightValue,
  '02-backprop/backprop.ts': make(),
});

/** Nobody means harm: files as editors, systems and haste leave them. */
export const broken: Entry[] = [
  {
    name: 'a byte order mark',
    why: 'Notepad writes one.',
    wants: 'fairness',
    code: () => `\ufeff${rightBackprop}`,
  },
  {
    name: 'lines that end as on Windows',
    why: 'Git turns them round, or does not.',
    wants: 'fairness',
    code: () => rightBackprop.replaceAll('\n', '\r\n'),
  },
  {
    name: 'a file in UTF-16',
    why: 'PowerShell’s `>` writes it.',
    wants: 'silence',
    files: bytes(() => utf16(rightBackprop)),
  },
  {
    name: 'a file in Latin-1',
    why: 'An old editor: no UTF-8, and a name with an umlaut in it.',
    wants: 'silence',
    files: bytes(() => Buffer.from(`${rightBackprop}\n// f\u00fcr M\u00fcller`, 'latin1')),
  },
  {
    name: 'a picture that is called .ts',
    why: 'Bytes that are no text at all.',
    wants: 'silence',
    files: bytes(() => Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe01', 'hex')),
  },
  { name: 'an empty file', why: 'Saved before it was written.', wants: 'silence', code: () => '' },
  {
    name: 'a megabyte and one byte',
    why: 'Somebody pasted the data into the program.',
    wants: 'silence',
    code: () => `${rightBackprop}//`.padEnd(1_048_577, 'x'),
  },
  {
    name: 'a million lines',
    why: 'Small lines, many of them: a table that was generated.',
    wants: 'silence',
    code: () => rightBackprop + '\n;'.repeat(1_000_000),
  },
  {
    name: 'a folder that is called like the file',
    why: 'It was unpacked one level too deep.',
    wants: 'silence',
    files: () => ({
      '01-value/value.ts': rightValue,
      '02-backprop/backprop.ts/backprop.ts': rightBackprop,
    }),
  },
  {
    name: 'a stage that imports a later one',
    why: 'It works on their machine, and makes a circle through two stages.',
    wants: 'no verdict',
    code: () => `import { MLP } from '../03-mlp/mlp'; ${wrong} new MLP();`,
  },
  {
    name: 'two files that import each other',
    why: 'One of them sees the other half-made.',
    wants: 'no verdict',
    code: () => `import { half } from './other'; ${wrong} export const base = half;`,
    files: () => ({
      '02-backprop/other.ts': "import { base } from './backprop'; export const half = base.length;",
    }),
  },
  {
    name: 'a package that is not here',
    why: 'They installed something, and it works on their machine.',
    wants: 'no verdict',
    code: () => `import _ from 'lodash'; ${wrong} _.noop();`,
  },
  {
    name: 'CommonJS',
    why: 'Half of the web’s examples are written like that.',
    wants: 'fairness',
    code: () =>
      `${rightBackprop
        .replace(/^import.*$/m, '')
        .replace(/^export /gm, '')
        .replaceAll(': Value', ': any')
        .replace('readonly Value[]', 'any')}
      module.exports = { topologicalOrder, backward, zeroGrad };`,
  },
  {
    name: 'a default export',
    why: 'Their editor suggested it; the laws ask for names.',
    wants: 'silence',
    code: () =>
      `${rightBackprop.replace(/^export /gm, '')} export default { topologicalOrder, backward, zeroGrad };`,
  },
  {
    name: 'an export that is missing',
    why: 'A function was renamed.',
    wants: 'silence',
    code: () => rightBackprop.replace('export function zeroGrad', 'export function resetGradients'),
  },
  {
    name: 'a Promise in place of every answer',
    why: 'Somebody wrote async in front of everything.',
    wants: 'silence',
    code: () =>
      rightBackprop
        .replaceAll('export function', 'export async function')
        .replace(
          'const order = topologicalOrder(root)',
          'const order = await topologicalOrder(root)',
        ),
  },
];
