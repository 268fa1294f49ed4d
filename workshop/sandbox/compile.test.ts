/** What is let in, and what is said of the rest. */
import { type Compiled, compile } from './compile';
import { openPlace, solutions } from './testing';

const all = solutions();
const files: Record<string, string> = {};
const expected: Record<string, string> = {};

/** A file of stage 03, and what is said of it: nothing, if it is let in. */
function says(text: string, sentence = ''): string {
  const path = `03-mlp/file${Object.keys(files).length}.ts`;
  files[path] = text;
  if (sentence) expected[path] = `${path}:${sentence}`;
  return path;
}

const may =
  '. A file may import your own files of this and earlier stages, datasets/ and spec/not-written.';

const cases = [
  ['node’s files', says("import fs from 'node:fs';\nfs.a();", `1 imports node:fs${may}`)],
  ['a package', says("import fc from 'fast-check';\nfc.a();", `1 imports fast-check${may}`)],
  [
    'the laws',
    says(
      "\nimport { law } from '../../spec/law/law';\nlaw();",
      `2 imports ../../spec/law/law${may}`,
    ),
  ],
  [
    'the solutions',
    says(
      "import * as s from '../../solutions/03-mlp/mlp';\ns.a();",
      `1 imports ../../solutions/03-mlp/mlp${may}`,
    ),
  ],
  [
    'by a detour',
    says(
      "import { a } from './../03-mlp/../../spec/trees';\na();",
      `1 imports ./../03-mlp/../../spec/trees${may}`,
    ),
  ],
  ['an absolute path', says("import a from '/etc/passwd';\na();", `1 imports /etc/passwd${may}`)],
  ['what is exported further', says("export * from 'node:os';", `1 imports node:os${may}`)],
  ['what is imported for its deeds', says("import 'node:os';", `1 imports node:os${may}`)],
  [
    'a later stage',
    says(
      "import { SGD } from '../05-training/training';\nSGD();",
      `1 imports 05-training/training.ts, which is not there${may}`,
    ),
  ],
  [
    'what was not handed in',
    says("import './helper';", `1 imports 03-mlp/helper.ts, which is not there${may}`),
  ],
  ['require', says("\n\nrequire('node:fs');", `3 uses \`require\`${may}`)],
  ['require by another name', says('const load = require;', `1 uses \`require\`${may}`)],
  [
    'import = require',
    says("import fs = require('node:fs');\nfs.a();", `1 has an \`import … = require(…)\`${may}`),
  ],
  ['import(…)', says("const f = () => import('node:fs');", `1 uses \`import(…)\`${may}`)],
  ['import.meta', says('export const here = import.meta;', `1 uses \`import.meta\`${may}`)],
  [
    'a reference',
    says('/// <reference path="../../a.ts" />\nexport {};', `1 has a /// reference${may}`),
  ],
  ['what is no TypeScript', says('const a = ;\n', '1: Expression expected.')],
  ['an open bracket', says('function f() {\n\n', "3: '}' expected.")],
  [
    'types of anything',
    says(
      "import type { Law } from '../../spec/law/law';\nimport { Stats } from 'node:fs';\nexport const a = (s: Stats, l: Law<1>) => s && l;",
    ),
  ],
  [
    'earlier stages, data and blanks',
    says(
      "import { Value } from '../01-value/value';\nimport { seeded } from '../../datasets/random';\nimport { NotWritten } from '../../spec/not-written';\nnew Value(seeded(1)()); NotWritten;",
    ),
  ],
  ['a property called require', says('export const a = { require: 1 }.require;')],
  ['a file of one’s own', says("import { a } from './file18';\na({} as any, {} as any);")],
] as const;

let compiled: Compiled;
beforeAll(async () => {
  const others = { '01-value/value.ts': all['01-value/value.ts'], '05-training/training.ts': '' };
  compiled = await compile({ ...others, ...files }, openPlace());
}, 60_000);

test.each(cases)('%s', (_, path) => {
  const said = [...compiled.refusals, ...compiled.unreadable].find((each) => each.path === path);
  expect(said?.sentence.replace(/:(\d+)( |:)/, ':$1$2')).toEqual(expected[path]);
  expect(path in compiled.modules).toBe(!(path in expected));
});

test('what is too deep, or too much, is told as such, and the rest is compiled', async () => {
  const many = await compile(
    {
      '01-value/deep.ts': `export const a = ${'('.repeat(50_000)}1${')'.repeat(50_000)};`,
      '01-value/much.ts': `export const a = ${'[1, 2, 3, '.repeat(100_000)}];`,
      '01-value/value.ts': all['01-value/value.ts'],
    },
    openPlace({ memory: 100 }),
  );
  expect(Object.keys(many.modules)).toEqual(['01-value/value.ts']);
  for (const { path, sentence } of many.unreadable) expect(sentence).toContain(path);
  expect(many.unreadable).toHaveLength(2);
}, 60_000);
