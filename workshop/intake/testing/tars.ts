import { gzipSync } from 'node:zlib';

/** A file in a tar, and the lies that its header tells. */
export interface Tarred {
  readonly path: string;
  readonly data?: string | Buffer;
  /** `2` is a symlink, `1` a hard link, `3` a device, `x` a record about the next file. */
  readonly type?: string;
  /** The size as its field says it. */
  readonly size?: string | Buffer;
  readonly checksum?: string;
  readonly link?: string;
}

/** A tar of these files. */
export function tar(files: readonly Tarred[]): Buffer {
  return Buffer.concat([...files.map(blocks), Buffer.alloc(1024)]);
}

/** The same, as a .tar.gz. */
export function tgz(files: readonly Tarred[]): Buffer {
  return gzipSync(tar(files));
}

/** A record about the next file, as GNU and POSIX tar write it. */
export function record(key: string, value: string): Tarred {
  const rest = ` ${key}=${value}\n`;
  const short = Buffer.byteLength(rest);
  const length = short + String(short + 3).length;
  return { path: 'record', type: 'x', data: `${length}${rest}` };
}

function blocks(file: Tarred): Buffer {
  const data = Buffer.from(file.data ?? '');
  const header = Buffer.alloc(512);
  header.write(file.path, 0, 100);
  header.write('0000644\0', 100);
  const size = file.size ?? `${data.length.toString(8).padStart(11, '0')}\0`;
  Buffer.from(size).copy(header, 124);
  header.write(file.type ?? '0', 156);
  header.write(file.link ?? '', 157, 100);
  header.write('ustar\x0000', 257);
  header.write('        ', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(file.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}
