import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { takeIn } from './take-in';
import { refused, takeInArchive, takeInFiles, withFolder } from './testing/classes';
import { record, type Tarred, tgz } from './testing/tars';
import { type Zipped, zip } from './testing/zips';

const good = { path: '01-value/value.ts', data: 'export {};' };
const files = { '01-value/value.ts': 'export {};' };
const link = 'This is a link. Hand in the file itself.';
const irregular = 'This is no regular file. Hand in the text itself.';
const climbs =
  'This path leads out of the submission. Pack the archive anew, from the folder katas.';
const name = 'This name does not work on every system. Use letters, digits, - and _ only.';

/** Each is refused by its sentence, and the good file beside it is taken in. */
function refuses(archive: (rest: { path: string }[]) => Buffer) {
  return async (path: string, sentence: string, more: object = {}) => {
    const { refusals, ...rest } = await takeInArchive(archive([good, { path, ...more }]));
    expect(refusals).toEqual([{ path: `ada.zip/${path}`, sentence }]);
    expect(rest).toEqual({ name: 'ada', files });
  };
}

const everywhere: [string, string][] = [
  ['../../etc/passwd', climbs],
  ['01-value/../../x.ts', climbs],
  ['/etc/passwd', climbs],
  ['C:/Windows/x.ts', climbs],
  ['..\\x.ts', climbs],
  [
    '02-backprop\\backprop.ts',
    'This path has backslashes. Pack the archive anew, with the menu of your file manager.',
  ],
  ['01-value/con.ts', name],
  ['01-value/a:b.ts', name],
  ['01-value/a\u202Est.ts', name],
  ['01-value/a /b.ts', name],
  [`01-value/${'a/'.repeat(9)}b.ts`, 'This path is too long. Shorten it.'],
];

test.each(everywhere)('zip: %j', refuses(zip));
test.each(everywhere)('tar: %j', refuses(tgz));

test.each<[string, string, Partial<Zipped>]>([
  ['01-value/a\0.ts', 'This path has a NUL in it. Pack the archive anew.', {}],
  ['01-value/link.ts', link, { mode: 0o120777, data: '/etc/passwd' }],
  ['02-backprop', link, { mode: 0o120777, data: '/etc' }],
  ['02-backprop/', link, { mode: 0o120777, data: '/etc' }],
  ['01-value/pipe.ts', irregular, { mode: 0o010644 }],
  ['01-value/device.ts', irregular, { mode: 0o060644 }],
])('zip: %j %s', refuses(zip));

test.each<[string, string, Partial<Tarred>]>([
  ['01-value/hard.ts', link, { type: '1', link: '/etc/passwd' }],
  ['01-value/link.ts', link, { type: '2', link: '/etc/passwd' }],
  ['02-backprop', link, { type: '2', link: '/etc' }],
  ['01-value/device.ts', irregular, { type: '3' }],
  ['01-value/pipe.ts', irregular, { type: '6' }],
])('tar: %j %s', refuses(tgz));

test('a path that climbs in a record of a tar', async () => {
  const archive = tgz([good, record('path', '../x.ts'), { path: 'x.ts' }]);
  const { refusals } = await takeInArchive(archive);
  expect(refusals).toEqual([{ path: 'ada.zip/../x.ts', sentence: climbs }]);
});

test('files that are too large or no UTF-8, in folders, zips and tars', async () => {
  const odd = {
    'large.ts': 'x'.repeat(1024 * 1024 + 1),
    'utf16.ts': Buffer.from('\uFEFFé', 'utf16le'),
  };
  const list = Object.entries(odd).map(([path, data]) => ({ path: `01-value/${path}`, data }));
  const inFolder = Object.fromEntries(list.map(({ path, data }) => [`ada/${path}`, data]));
  const submissions = await takeInFiles({
    'ada/01-value/value.ts': 'export {};',
    ...inFolder,
    'emmy.zip': zip([good, ...list]),
    'grace.tgz': tgz([good, ...list]),
  });
  for (const submission of submissions) {
    expect(submission.files).toEqual(files);
    expect(submission.refusals.map(({ sentence }) => sentence)).toEqual([
      'This is larger than 1 MB. Hand in the .ts files only.',
      'This is not UTF-8 text. Save it as UTF-8 in your editor.',
    ]);
  }
});

test('names that are the same on some systems are refused, all of them', async () => {
  const paths = ['A.ts', 'a.ts', 'é.ts', 'e\u0301.ts', 'b.ts', 'b.ts', 'c.ts', 'C.ts/d.ts'];
  const { files: taken, refusals } = await takeInArchive(
    zip([good, ...paths.map((path) => ({ path: `01-value/${path}` }))]),
  );
  expect(taken).toEqual(files);
  expect(refusals.map(({ path }) => path)).toEqual(paths.map((path) => `ada.zip/01-value/${path}`));
  expect(new Set(refusals.map(({ sentence }) => sentence))).toEqual(
    new Set([
      'Another file has this name, or one that differs only in capitals or accents. Rename one.',
    ]),
  );
});

test('a folder of a stage in other letters is told its name', async () => {
  const [ada] = await takeInFiles({ 'ada/katas/01-Value/value.ts': '' });
  expect(refused(ada)).toEqual({ 'katas/01-Value': 'This folder has to be called 01-value.' });
});

// Windows lets few people make links.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('links, pipes and devices in folders are not opened', async () => {
  await withFolder({ 'ada/01-value/value.ts': 'export {};', 'secret/x.ts': '' }, async (folder) => {
    const stage = join(folder, 'ada/01-value');
    symlinkSync('/etc/passwd', join(stage, 'link.ts'));
    symlinkSync(join(folder, 'secret'), join(folder, 'ada/02-backprop'));
    symlinkSync('/etc', join(folder, 'grace'));
    symlinkSync('README', join(folder, 'ada/README.md'));
    mkdirSync(join(folder, 'ada/node_modules'));
    symlinkSync('/etc', join(folder, 'ada/node_modules/x'));
    execFileSync('mkfifo', [join(stage, 'pipe.ts')]);
    const [ada, grace] = await takeIn(folder);
    expect(ada.files).toEqual(files);
    expect(refused(ada)).toEqual({
      '01-value/link.ts': link,
      '01-value/pipe.ts': irregular,
      '02-backprop': link,
    });
    expect(grace).toEqual({
      name: 'grace',
      files: {},
      refusals: [{ path: 'grace', sentence: link }],
    });
  });
});

onUnix(
  'a file that is changed for a link or a pipe while it is looked for is not read',
  async () => {
    const closed = 'This could not be opened. Check its permissions.';
    const swaps: [(path: string) => Promise<void>, string][] = [
      [(path) => fs.symlink('/etc/passwd', path), closed],
      [(path) => fs.symlink('a.ts', path), closed],
      [async (path) => void execFileSync('mkfifo', [path]), irregular],
    ];
    for (const [swap, sentence] of swaps) {
      await withFolder({ 'ada/01-value/a.ts': '', 'ada/01-value/value.ts': '' }, async (folder) => {
        const path = join(await fs.realpath(folder), 'ada/01-value/value.ts');
        const spy = swapBefore(path, swap);
        const [{ files: taken, refusals }] = await takeIn(folder);
        spy.mockRestore();
        expect(Object.keys(taken)).toEqual(['01-value/a.ts']);
        expect(refusals).toEqual([{ path: '01-value/value.ts', sentence }]);
      });
    }
  },
);

onUnix('a folder that is changed for a link while it is looked through is not read', async () => {
  await withFolder({ 'ada/01-value/value.ts': '', 'bob/01-value/value.ts': '' }, async (folder) => {
    const stage = join(await fs.realpath(folder), 'ada/01-value');
    const spy = swapBefore(join(stage, 'value.ts'), async () => {
      await fs.rm(stage, { recursive: true });
      await fs.symlink('../bob/01-value', stage);
    });
    const [ada] = await takeIn(folder);
    spy.mockRestore();
    expect(ada.files).toEqual({});
    expect(refused(ada)).toEqual({
      '01-value/value.ts': 'This leads out of the submission. Hand in the file itself.',
    });
  });
});

test('files and folders that cannot be opened', async () => {
  await withFolder({ 'ada/01-value/value.ts': '', 'ada/02-backprop/x.ts': '' }, async (folder) => {
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const { readdir } = fs;
    const spies = [
      jest.spyOn(fs, 'open').mockRejectedValue(denied),
      jest
        .spyOn(fs, 'readdir')
        .mockImplementation(((path: string, options: object) =>
          path.endsWith('02-backprop')
            ? Promise.reject(denied)
            : readdir(path, options)) as typeof readdir),
    ];
    const [ada] = await takeIn(folder);
    for (const spy of spies) spy.mockRestore();
    expect(refused(ada)).toEqual({
      '01-value/value.ts': 'This could not be opened. Check its permissions.',
      '02-backprop': 'This folder could not be opened. Check its permissions.',
    });
  });
});

onUnix('a hard link in a folder is a file like others', async () => {
  await withFolder({ 'ada/01-value/value.ts': 'export {};' }, async (folder) => {
    const stage = join(folder, 'ada/01-value');
    linkSync(join(stage, 'value.ts'), join(stage, 'same.ts'));
    const [{ refusals }] = await takeIn(folder);
    expect(refusals).toEqual([]);
  });
});

/** Puts something else in a file's place just before it is opened. */
function swapBefore(path: string, swap: (path: string) => Promise<void>) {
  const { open } = fs;
  return jest.spyOn(fs, 'open').mockImplementation(async (opened, ...rest) => {
    if (opened === path) {
      await fs.rm(path);
      await swap(path);
    }
    return open(opened, ...rest);
  });
}
