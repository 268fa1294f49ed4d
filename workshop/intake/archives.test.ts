import { gzipSync } from 'node:zlib';
import { takeInArchive } from './testing/classes';
import { record, tar, tgz } from './testing/tars';
import { zip, zip64 } from './testing/zips';

const good = { path: '01-value/value.ts', data: 'export {};' };
const files = { '01-value/value.ts': 'export {};' };
const broken = 'This archive is broken. Pack it anew, as a .zip.';
const cut = 'This archive is broken or cut short. Pack it anew, as a .zip.';
const inside = 'This is broken in its archive. Pack it anew, as a .zip.';
const locked = 'This is encrypted. Pack it anew, without a password.';
const large = 'This is larger than 1 MB. Hand in the .ts files only.';

const extra = Buffer.from([1, 0, 8, 0, 255, 255, 255, 255, 255, 255, 255, 255]);
const other = { path: '01-value/more.ts', data: 'x'.repeat(1000) };

test.each<[string, Buffer, string]>([
  ['no zip', Buffer.from('PK, but no zip'), broken],
  [
    'no archive',
    Buffer.from('hello'),
    'This is neither a .zip nor a .tar.gz, or it is broken. Pack it anew.',
  ],
  [
    'nothing',
    Buffer.alloc(0),
    'This is neither a .zip nor a .tar.gz, or it is broken. Pack it anew.',
  ],
  ['a zip cut short', zip([good]).subarray(0, -30), broken],
  ['a zip with more entries than it has', zip([good], { entries: 9 }), broken],
  ['a zip whose directory is far away', zip64(0xffff_ffff_ffff_ffffn), broken],
  ['a zip whose directory is nowhere', zip64(1n << 40n), broken],
  ['a zip of 2^60 entries', zip64(4n, 1n << 60n), broken],
  ['a zip whose entries share their data', zip([good, { ...other, shares: 0 }]), broken],
  ['a strongly encrypted zip', zip([{ ...good, flags: 0x41 }]), locked],
  ['a tar cut short in a file', gzipSync(tar([good]).subarray(0, 515)), cut],
  ['a tar without an end', gzipSync(tar([good]).subarray(0, 512)), cut],
  ['a gzip of noise', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255]), cut],
  ['a tar with a wrong checksum', tgz([{ ...good, checksum: '000001\0 ' }]), cut],
  ['a tar with a size that is no number', tgz([{ ...good, size: 'no numbers  ' }]), cut],
  ['a tar with a size below 0', tgz([{ ...good, size: Buffer.alloc(12, 255) }]), cut],
  ['a tar with a record of a size below 0', tgz([record('size', '-512'), good]), cut],
  [
    'a tar with a size beyond all',
    tgz([{ ...good, size: Buffer.from([128, ...Array(11).fill(255)]) }]),
    cut,
  ],
  [
    'a tar with an endless name',
    tgz([{ path: 'x', type: 'L', data: 'x'.repeat(70_000) }, good]),
    cut,
  ],
])('%s is refused', async (_, archive, sentence) => {
  const { files: taken, refusals } = await takeInArchive(archive);
  expect(refusals.at(-1)).toEqual({ path: 'ada.zip', sentence });
  expect(taken).toEqual({});
});

test('a gzip that is cut short at its end is refused, and what was whole is kept', async () => {
  const { files: taken, refusals } = await takeInArchive(tgz([good]).subarray(0, -12));
  expect(refusals).toEqual([{ path: 'ada.zip', sentence: cut }]);
  expect(taken).toEqual(files);
});

test.each<[string, Buffer, string]>([
  ['encrypted', zip([good, { ...other, flags: 1 }]), locked],
  ['of another checksum', zip([good, { ...other, crc: 1 }]), inside],
  ['longer than it says', zip([good, { ...other, size: 999 }]), inside],
  ['shorter than it says', zip([good, { ...other, size: 1001 }]), inside],
  [
    'larger than may be by its zip64 size',
    zip([good, { ...other, size: 0xffffffff, extra }]),
    large,
  ],
  [
    'packed to far more than it may be',
    zip([good, { ...other, folded: Buffer.alloc(2 ** 21) }]),
    large,
  ],
  ['far away', zip([good, { ...other, offset: 0x7fffffff }]), broken],
  [
    'packed as nobody does',
    zip([good, { ...other, method: 99 }]),
    'This is packed in a way that cannot be read here. Pack it as a plain .zip.',
  ],
  ['eight megabytes', zip([good, { ...other, data: Buffer.alloc(8 * 1024 * 1024) }]), large],
  [
    'said to be small, and no end of it',
    zip([good, { ...other, data: Buffer.alloc(8 * 1024 * 1024), size: 10 }]),
    inside,
  ],
])('an entry that is %s is refused, and the rest read', async (_, archive, sentence) => {
  const { files: taken, refusals } = await takeInArchive(archive);
  expect(refusals).toEqual([{ path: 'ada.zip/01-value/more.ts', sentence }]);
  expect(taken).toEqual(files);
});
