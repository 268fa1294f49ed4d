/** What a header of a tar says about the file after it. */
export interface Header {
  readonly path: string;
  /** `0` is a file, `1` a hard link, `2` a symlink, `5` a folder, `x` a record about the next one. */
  readonly type: string;
  readonly size: number;
}

/** Reads a block of 512 bytes. */
export function headerOf(block: Buffer): Header | 'end' | 'broken' {
  if (block.every((byte) => byte === 0)) return 'end';
  // The checksum is that of the block whose field for the checksum is all spaces.
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (sum !== numberOf(block.subarray(148, 156))) return 'broken';
  const name = stringOf(block.subarray(0, 100));
  // GNU's own format keeps other things where the standard has the front part of long paths.
  const standard = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = standard ? stringOf(block.subarray(345, 500)) : '';
  return {
    path: prefix ? `${prefix}/${name}` : name,
    type: block.toString('latin1', 156, 157),
    size: numberOf(block.subarray(124, 136)),
  };
}

/** Path and size in a record of the form `25 path=01-value/value.ts\n`, one after another. */
export function namesIn(record: Buffer): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  for (let rest = record; rest.length > 0; ) {
    const length = Number.parseInt(rest.toString('latin1', 0, 10), 10);
    if (!(length > 0)) break;
    const [, key, value] = /^\d+ ([^=]*)=(.*)\n$/s.exec(rest.toString('utf8', 0, length)) ?? [];
    if (key === 'path') found.path = value;
    if (key === 'size') found.size = Number(value);
    rest = rest.subarray(length);
  }
  return found;
}

/** The text before the first NUL. */
export function stringOf(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

/** Octal digits, or, where the first bit is set, a large number as it is. NaN if it is neither. */
function numberOf(field: Buffer): number {
  if (field[0] & 0x80) return field.subarray(1).reduce((sum, byte) => 256 * sum + byte, 0);
  const digits = stringOf(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN;
}
