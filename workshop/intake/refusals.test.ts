import { refused, takeInArchive, takeInFiles } from './testing/classes';
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
