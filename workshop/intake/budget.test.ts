import { constants, deflateRawSync } from 'node:zlib';
import { Budget, type Limits, TooMuch, usual } from './budget';
import { takeInArchive, takeInFiles } from './testing/classes';
import { tar, tgz } from './testing/tars';
import { zip } from './testing/zips';

const good = { path: '01-value/value.ts', data: 'export {};' };
const files = { '01-value/value.ts': 'export {};' };
const inside = 'This is broken in its archive. Pack it anew, as a .zip.';
const bomb =
  'This archive unfolds to far too much; the rest was not read. Hand in only the folder katas.';

const other = { path: '01-value/more.ts', data: 'x'.repeat(1000) };

test('archives in an archive are read once, and no deeper', async () => {
  const one = zip([{ path: 'katas.zip', data: zip([good]) }]);
  expect(await takeInArchive(one)).toEqual({ name: 'ada', files, refusals: [] });
  const { files: taken, refusals } = await takeInArchive(zip([{ path: 'b.zip', data: one }]));
  expect(taken).toEqual({});
  expect(refusals).toEqual([
    {
      path: 'ada.zip/b.zip/katas.zip',
      sentence: 'This archive lies too deep in others. Hand in one .zip with the folder katas.',
    },
  ]);
});

test('bombs end soon, and what came before them is kept', async () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const start = performance.now();
  const { files: taken, refusals } = await takeInArchive(
    tgz([good, { path: 'zeros', data: zeros }]),
  );
  expect(refusals).toEqual([{ path: 'ada.zip', sentence: bomb }]);
  expect(taken).toEqual(files);
  expect(performance.now() - start).toBeLessThan(3000);
});

const small: Limits = { ...usual, entries: 4, passedOver: 5, texts: 1024, unfolded: 4096 };

test.each<[string, Buffer, RegExp]>([
  ['files', zip([good, ...['a', 'b', 'c', 'd'].map((path) => ({ path }))]), /more than 4 files/],
  [
    'files in node_modules',
    zip([good, ...[1, 2, 3, 4, 5, 6].map((n) => ({ path: `node_modules/${n}` }))]),
    /more than 4 files/,
  ],
  [
    'text',
    zip([good, other, { ...other, path: '01-value/b.ts' }]),
    /^The .ts files have more than/,
  ],
  [
    'bytes in a tar',
    tar([good, { path: 'x', data: Buffer.alloc(9000) }]),
    /unfolds to far too much/,
  ],
  [
    'bytes in a zip in a zip',
    zip([good, { path: 'a.zip', data: zip([{ ...other, data: Buffer.alloc(9000), method: 0 }]) }]),
    /unfolds to far too much/,
  ],
])('the reading of a person ends with too many %s', async (_, archive, sentence) => {
  const { files: taken, refusals } = await takeInArchive(archive, 'ada.zip', small);
  expect(refusals).toHaveLength(1);
  expect(refusals[0].sentence).toMatch(sentence);
  expect(taken).toMatchObject(archive.subarray(257, 262).toString() === 'ustar' ? {} : files);
});

test('an entry that says it is small is not unfolded to its end', async () => {
  const some = deflateRawSync(Buffer.alloc(2 ** 24), { finishFlush: constants.Z_FULL_FLUSH });
  const entry = { ...other, size: 10, folded: Buffer.concat(Array(60).fill(some)) };
  const start = performance.now();
  const { refusals } = await takeInArchive(zip([good, entry]));
  expect(performance.now() - start).toBeLessThan(300);
  expect(refusals).toEqual([{ path: 'ada.zip/01-value/more.ts', sentence: inside }]);
});

test('the reading of a person ends with their time, and the next one is read', async () => {
  const late = { ...usual, seconds: -1 };
  const submissions = await takeInFiles(
    { 'ada/01-value/value.ts': '', 'bob.zip': zip([good]), 'emmy.tgz': tgz([good]) },
    late,
  );
  const sentence = expect.stringMatching(/^Reading took longer than/);
  for (const { refusals } of submissions) {
    expect(refusals).toEqual([{ path: expect.any(String), sentence }]);
  }
  expect(submissions).toHaveLength(3);
  expect(() => new Budget(late).countEntry(true)).toThrow(TooMuch);
  expect(() => new Budget(late).countUnfolded(1, 1)).toThrow(TooMuch);
});

test('as many files as may be are read in seconds', async () => {
  const path = (index: number) => `01-value/${index % 100}/${index}.ts`;
  const many = Array.from({ length: 19_000 }, (_, index) => ({ path: path(index), method: 0 }));
  const archive = zip([good, ...many]);
  const start = performance.now();
  const { files: taken, refusals } = await takeInArchive(archive);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(Object.keys(taken)).toHaveLength(19_001);
  expect(refusals).toEqual([]);
});

test('thousands of refusals are told as thirty', async () => {
  const paths = Array.from({ length: 5000 }, (_, index) => ({ path: `../${index}.ts` }));
  const { files: taken, refusals } = await takeInArchive(zip([good, ...paths]));
  expect(taken).toEqual(files);
  expect(refusals).toHaveLength(31);
  expect(refusals[30].sentence).toBe('4970 more files were refused for reasons like these.');
});
