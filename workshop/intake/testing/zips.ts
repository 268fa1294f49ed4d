import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip, and the lies that its headers tell. */
export interface Zipped {
  readonly path: string | Buffer;
  readonly data?: string | Buffer;
  readonly size?: number;
  readonly crc?: number;
  /** 1 is encrypted, 0x41 strongly. */
  readonly flags?: number;
  readonly method?: number;
  /** The mode of a Unix file, with its type. */
  readonly mode?: number;
  /** The packed data, if not made from the data. */
  readonly folded?: Buffer;
  /** The index of the file whose data this one shares. */
  readonly shares?: number;
  readonly extra?: Buffer;
  /** Where the directory says that it begins. */
  readonly offset?: number;
}

/** A zip of these files. */
export function zip(files: readonly Zipped[], says: { entries?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (const file of files) {
    if (file.shares === undefined) {
      const data = foldedOf(file);
      locals.push(local(file, data.length), nameOf(file), data);
      offsets.push(end);
      end += 30 + nameOf(file).length + data.length;
    } else offsets.push(offsets[file.shares]);
  }
  const directory = files.map((file, index) => {
    const source = file.shares === undefined ? file : files[file.shares];
    return central({ ...source, ...file }, foldedOf(source).length, offsets[index]);
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...locals, ...directory, last(says.entries ?? files.length, size, end)]);
}

/** The end of a zip whose real directory is said to be at some place far away. */
export function zip64(offset: bigint, entries = 1n): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(entries, 32);
  record.writeBigUInt64LE(offset, 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  // An entry where one reads who cannot go far away.
  const entry = central({ path: 'x' }, 0, 0);
  locator.writeBigUInt64LE(BigInt(entry.length), 8);
  return Buffer.concat([entry, record, locator, last(0xffff, 0, 0xffffffff)]);
}

const nameOf = ({ path }: Zipped) => Buffer.from(path);
const dataOf = ({ data = '' }: Zipped) => Buffer.from(data);
const foldedOf = (file: Zipped) =>
  file.folded ?? ((file.method ?? 8) === 8 ? deflateRawSync(dataOf(file)) : dataOf(file));

/** What stands in both headers of a file. */
function common(file: Zipped, folded: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(file.flags ?? 0x800, 2);
  header.writeUInt16LE(file.method ?? 8, 4);
  header.writeUInt32LE(file.crc ?? crc32(dataOf(file)), 10);
  header.writeUInt32LE(folded, 14);
  header.writeUInt32LE(file.size ?? dataOf(file).length, 18);
  header.writeUInt16LE(nameOf(file).length, 22);
  return header;
}

function local(file: Zipped, folded: number): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), common(file, folded)]);
}

function central(file: Zipped, folded: number, offset: number): Buffer {
  const { extra = Buffer.alloc(0), mode = 0o100644 } = file;
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(file.offset ?? offset, 10);
  const head = common(file, folded);
  head.writeUInt16LE(extra.length, 24);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), head, rest, nameOf(file), extra]);
}

function last(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
