import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** One file of an archive, whatever its name says. */
export interface Packed {
  readonly name: string;
  readonly text: string | Buffer;
  /** Where a link leads to. */
  readonly link?: string;
  /** The bit that says that a password is needed. */
  readonly encrypted?: boolean;
  /** The size that the header claims, where that is a lie. */
  readonly claims?: number;
}

/** A zip of some files, in which names may be anything. */
export function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, central } = headersOf(file, offset);
    locals.push(local);
    entries.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function headersOf({ name, text, link, encrypted, claims }: Packed, offset: number) {
  const plain = Buffer.from(link ?? text);
  const packed = deflateRawSync(plain, { level: 9 });
  const called = Buffer.from(name);
  // From version 2.0 on; the names are UTF-8; the bodies are deflated.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(plain), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(claims ?? plain.length, 18);
  shared.writeUInt16LE(called.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, called, packed]);
  const rest = Buffer.alloc(14);
  // The upper half are a file's Unix rights: a symbolic link says so there.
  rest.writeUInt32LE((link === undefined ? 0o100644 : 0o120777) * 0x10000, 6);
  rest.writeUInt32LE(offset, 10);
  const made = Buffer.from([20, 3]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), made, shared, rest, called]);
  return { local, central };
}

/** A gzipped tarball of some files. */
export function tarballOf(files: readonly Packed[]): Buffer {
  const blocks = files.flatMap(({ name, text, link }) => {
    const body = Buffer.from(link === undefined ? text : '');
    const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
    return [tarHeader(name, body.length, link), body, padding];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]), { level: 9 });
}

function tarHeader(name: string, size: number, link?: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write(' '.repeat(8), 148);
  header.write(link === undefined ? '0' : '2', 156);
  header.write(link ?? '', 157);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
