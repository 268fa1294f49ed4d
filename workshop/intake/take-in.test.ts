import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { usual } from './budget';
import { mainFileOf, stageNames } from './path';
import { takeIn } from './take-in';
import { refused, takeInArchive, takeInFiles, withFolder } from './testing/classes';
import { tgz } from './testing/tars';
import { zip } from './testing/zips';

const value = { '01-value/value.ts': 'export {};' };
const zipped = zip([{ path: '01-value/value.ts', data: 'export {};' }]);

test('a class of folders, zips and tarballs, by name', async () => {
  const submissions = await takeInFiles({
    'grace/01-value/value.ts': 'export {};',
    'ada.zip': zipped,
    'emmy.tar.gz': tgz([{ path: './kata/katas/01-value/value.ts', data: 'export {};' }]),
    'alan.tgz': zipped,
    'grades.csv': 'ada,1',
    '.DS_Store': '',
    '__MACOSX/ada.zip': '',
  });
  expect(submissions).toEqual(
    ['ada', 'alan', 'emmy', 'grace'].map((name) => ({ name, files: value, refusals: [] })),
  );
});

test('further files of a person are taken in, also from folders in the stage', async () => {
  const files = {
    '01-value/README.md': '',
    '01-value/lib/sums.ts': '// sums',
    '01-value/node_modules/x/index.ts': '',
    '01-value/tools/more.ts': '// more',
    '01-value/types.d.ts': '',
    '01-value/value.test.ts': '',
    '01-value/value.ts': '\uFEFFexport {};',
  };
  const archive = zip(Object.entries(files).map(([path, data]) => ({ path, data })));
  expect(await takeInArchive(archive)).toEqual({
    name: 'ada',
    files: { ...value, '01-value/lib/sums.ts': '// sums', '01-value/tools/more.ts': '// more' },
    refusals: [],
  });
});

test('a whole clone of the kata is taken in without a word', async () => {
  const root = join(__dirname, '../..');
  await withFolder({}, async (folder) => {
    const clone = join(folder, 'kata-ada');
    mkdirSync(clone);
    for (const part of ['katas', 'solutions', 'spec', 'datasets', 'workshop', 'README.md']) {
      cpSync(join(root, part), join(clone, part), { recursive: true });
    }
    const [{ name, files, refusals }] = await takeIn(folder);
    expect({ name, refusals }).toEqual({ name: 'kata-ada', refusals: [] });
    const own = stageNames.map((stage) => `${stage}/${mainFileOf(stage)}`);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(own));
    expect(Object.keys(files).filter((path) => /test|README/.test(path))).toEqual([]);
    expect(files).toHaveProperty(['12-ten-digits/train.ts']);
  });
});

test('what is missing is said where files lie in no folder of a stage', async () => {
  const sentence =
    'This file is in no stage folder. Hand it in with its folder: 01-value/value.ts.';
  const [ada, value] = await takeInFiles({ 'ada/src/value.ts': '', 'value.ts': '' });
  expect(refused(ada)).toEqual({ 'src/value.ts': sentence });
  expect(value).toEqual({ name: 'value', files: {}, refusals: [{ path: 'value.ts', sentence }] });
});

test('what is missing is said where there is nothing to judge', async () => {
  const [ada, dora, emmy] = await takeInFiles({
    'ada/essay.pdf': '',
    'dora/01-value/value.js': '',
    'emmy/katas.rar': '',
  });
  for (const each of [ada, dora]) {
    expect(refused(each)['.']).toMatch(/^There is no stage folder here, such as 01-value with/);
  }
  expect(refused(emmy)).toEqual({ 'katas.rar': 'This cannot be read here. Hand in a .zip.' });
});

test('a class that is one zip: folders, flat files, or all in one folder', async () => {
  const layouts = [
    ['Ada Lovelace_12345_assignsubmission_file_/katas.zip', 'Grace_2_assignsubmission_file_/a.zip'],
    ['Ada Lovelace_1_2_katas.zip', 'Grace_LATE_2_3_katas-1.zip'],
    ['class/Ada Lovelace/katas.zip', 'class/Grace.zip'],
  ];
  for (const paths of layouts) {
    const archive = zip(paths.map((path) => ({ path, data: zipped })));
    const submissions = await withFolder({ 'all.zip': archive }, (folder) =>
      takeIn(join(folder, 'all.zip')),
    );
    expect(submissions).toEqual(
      ['Ada Lovelace', 'Grace'].map((name) => ({ name, files: value, refusals: [] })),
    );
  }
});

test('in a class that is one zip, what is too large or climbs is refused', async () => {
  const archive = zip([
    { path: '../ada/x.ts' },
    { path: 'ada/katas.zip', data: zip([{ path: '01-value/value.ts', data: 'x'.repeat(9000) }]) },
    { path: 'bob.zip', data: Buffer.alloc(9000) },
  ]);
  const [ada, bob] = await withFolder({ 'all.zip': archive }, (folder) =>
    takeIn(join(folder, 'all.zip'), { ...usual, inner: 4096 }),
  );
  expect(Object.keys(ada.files)).toEqual(['01-value/value.ts']);
  expect(Object.keys(refused(ada))).toEqual(['../ada/x.ts']);
  expect(refused(bob)['bob.zip']).toMatch(/^This is larger than/);
});

test('the folder may be reached by a link', async () => {
  await withFolder({ 'class/ada/01-value/value.ts': 'export {};' }, async (folder) => {
    // Of this kind, Windows lets everybody make one.
    symlinkSync(join(folder, 'class'), join(folder, 'link'), 'junction');
    expect(await takeIn(join(folder, 'link'))).toEqual([
      { name: 'ada', files: value, refusals: [] },
    ]);
  });
});

test('somebody’s own kata is a class of one', async () => {
  const files = {
    'katas/01-value/value.ts': 'export {};',
    'solutions/01-value/value.ts': 'export const other = 1;',
  };
  await withFolder(files, async (folder) => {
    const name = basename(realpathSync(folder));
    expect(await takeIn(folder)).toEqual([{ name, files: value, refusals: [] }]);
  });
});

test('what is no class is one sentence', async () => {
  await expect(takeIn('/no/such/folder')).rejects.toThrow('There is no folder /no/such/folder.');
  await expect(takeInFiles({})).rejects.toThrow('has no entries: a folder or .zip a person.');
  await expect(
    withFolder({ 'a.txt': '' }, (folder) => takeIn(join(folder, 'a.txt'))),
  ).rejects.toThrow('is no folder and no .zip.');
});

test('thirty zips are read in less than two seconds', async () => {
  const stages = Array.from({ length: 24 }, (_, index) => ({
    path: `katas/01-value/part-${index}.ts`,
    data: `export const part = ${index};\n`.repeat(300),
  }));
  const archive = zip([{ path: 'katas/01-value/value.ts', data: '' }, ...stages]);
  const names = Array.from({ length: 30 }, (_, index) => [`person-${index}.zip`, archive]);
  const start = performance.now();
  const submissions = await takeInFiles(Object.fromEntries(names));
  expect(performance.now() - start).toBeLessThan(2000);
  expect(submissions.map(({ files }) => Object.keys(files).length)).toEqual(Array(30).fill(25));
});
