import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Budget, TooMuch } from './budget';
import { type Bytes, type Item, piecesOf, Unreadable } from './item';
import { itemsOfTar } from './tar';
import { itemsOfZip } from './zip';

/** Whether a file's name says that it is an archive that can be read. */
export function isArchive(path: string): boolean {
  return /\.(zip|tar|tgz|tar\.gz)$/i.test(path);
}

/** Whether it says that it is one that cannot be read. */
export function isForeignArchive(path: string): boolean {
  return /\.(rar|7z|gz|bz2|tbz2?|xz|txz|zst|zipx|cab|iso|dmg)$/i.test(path) && !isArchive(path);
}

/** What lies in an archive, whatever its name says that it is. @throws {Unreadable} */
export async function* itemsOfArchive(bytes: Bytes, budget: Budget): AsyncGenerator<Item> {
  const head = await bytes.read(0, 512);
  if (head.subarray(0, 2).equals(Buffer.from('PK'))) {
    yield* await itemsOfZip(bytes, () => budget.checkTime());
  } else if (head.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) {
    yield* itemsOfTar(unzipped(bytes, budget));
  } else if (head.toString('latin1', 257, 262) === 'ustar') {
    yield* itemsOfTar(counted(piecesOf(bytes), budget));
  } else {
    throw new Unreadable('This is neither a .zip nor a .tar.gz, or it is broken. Pack it anew.');
  }
}

async function* counted(pieces: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    budget.countUnfolded(piece.length, piece.length);
    yield piece;
  }
}

async function* unzipped(bytes: Bytes, budget: Budget): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  // What goes wrong comes out of the loop below.
  pipeline(Readable.from(piecesOf(bytes)), gunzip, () => {});
  let read = 0;
  try {
    for await (const piece of gunzip) {
      budget.countUnfolded(gunzip.bytesWritten - read, piece.length);
      read = gunzip.bytesWritten;
      yield piece;
    }
  } catch (error) {
    if (error instanceof TooMuch || error instanceof Unreadable) throw error;
    throw new Unreadable('This archive is broken or cut short. Pack it anew, as a .zip.');
  }
}
