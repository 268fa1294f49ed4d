/** Something that can be read at any place, as a file or a buffer. */
export interface Bytes {
  readonly size: number;
  /** Fewer bytes than asked for at the end. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** One thing in a folder or an archive. Folders are none. */
export interface Item {
  /** With slashes, from the top of what it lies in; not checked. */
  readonly path: string;
  /** `closed` is a folder that could not be listed, `other` a device, a pipe and the like. */
  readonly kind: 'file' | 'link' | 'closed' | 'other';
  /** As it says itself. */
  readonly size: number;
  /** Opens it, if it is no larger than that. @throws {Unreadable} */
  open(largest: number): Promise<Bytes>;
}

/** Why something cannot be read: its message is a sentence for the person who handed it in. */
export class Unreadable extends Error {}

/** Bytes that are in memory. */
export function bytesOf(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    read: async (position, length) => buffer.subarray(position, position + length),
    close: async () => {},
  };
}

/** All bytes, a piece at a time. */
export async function* piecesOf(bytes: Bytes): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const piece = await bytes.read(position, 256 * 1024);
    if (piece.length === 0) return;
    yield piece;
    position += piece.length;
  }
}

/** All bytes at once. What grew since its size was known is refused. @throws {Unreadable} */
export async function readAll(bytes: Bytes): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of piecesOf(bytes)) {
    size += piece.length;
    if (size > bytes.size) throw new Unreadable('This file changed while it was read. Try again.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The sentence for what is too large. */
export function tooLarge(largest: number): Unreadable {
  const most = largest / 1024 / 1024;
  return new Unreadable(`This is larger than ${most} MB. Hand in the .ts files only.`);
}
