import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { TooMuch } from './budget';
import { type Bytes, bytesOf, type Item, tooLarge, Unreadable } from './item';

const inflate = promisify(inflateRaw);
const broken = 'This archive is broken. Pack it anew, as a .zip.';
const locked = 'This is encrypted. Pack it anew, without a password.';

/** What lies in a zip. @throws {Unreadable} */
export async function itemsOfZip(bytes: Bytes, count: () => void): Promise<Item[]> {
  const entries: Entry[] = [];
  let zip: ZipFile;
  try {
    const options = { decodeStrings: false, autoClose: false, lazyEntries: true };
    zip = await fromRandomAccessReaderPromise(new Reader(bytes), bytes.size, options);
    for await (const entry of zip.eachEntry()) {
      count();
      entries.push(entry);
    }
  } catch (error) {
    throw understood(error);
  }
  if (overlap(entries)) throw new Unreadable(broken);
  return entries.filter((entry) => !isFolder(entry)).map((entry) => itemOf(zip, bytes, entry));
}

/** What yauzl says, for a person; what we said goes on. */
function understood(error: unknown): unknown {
  if (error instanceof TooMuch || error instanceof Unreadable) return error;
  return new Unreadable(/encrypt/.test(String(error)) ? locked : broken);
}

/** Reads where yauzl says. A lying header can name any place: that is an error, never thrown past it. */
class Reader extends RandomAccessReader {
  /** What was read last: headers are small and follow one another. */
  #block: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(readonly bytes: Bytes) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, read?: number) => void,
  ): void {
    this.#blockAt(position, length)
      .then((block) => callback(null, block.copy(buffer, offset, 0, length)))
      .catch(callback);
  }

  async #blockAt(position: number, length: number): Promise<Buffer> {
    if (!(position >= 0 && position + length <= this.bytes.size)) throw new Error('unexpected end');
    const at = position - this.#start;
    if (at < 0 || at + length > this.#block.length) {
      this.#block = await this.bytes.read(position, Math.max(length, 16_384));
      this.#start = position;
    }
    return this.#block.subarray(position - this.#start);
  }
}

/** Whether two entries share bytes: that is how a small zip unfolds to a large one. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  return sorted.some((entry, index) => {
    const end =
      entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize;
    return end > (sorted[index + 1]?.relativeOffsetOfLocalHeader ?? Number.POSITIVE_INFINITY);
  });
}

function itemOf(zip: ZipFile, bytes: Bytes, entry: Entry): Item {
  return {
    path: nameOf(entry),
    kind: kindOf(entry),
    size: entry.uncompressedSize,
    open: async (largest) => bytesOf(await unfold(zip, bytes, entry, largest)),
  };
}

/** All of an entry, if it is what its header says. */
async function unfold(zip: ZipFile, bytes: Bytes, entry: Entry, largest: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new Unreadable(locked);
  if (!entry.canDecodeFileData()) {
    throw new Unreadable(
      'This is packed in a way that cannot be read here. Pack it as a plain .zip.',
    );
  }
  // Deflate adds little to what it cannot make smaller.
  if (Math.max(entry.uncompressedSize, entry.compressedSize - 65_536) > largest) {
    throw tooLarge(largest);
  }
  const { fileDataStart } = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch((error) => Promise.reject(understood(error)));
  const folded = await bytes.read(fileDataStart, entry.compressedSize);
  const most = { maxOutputLength: Math.max(entry.uncompressedSize, 1) };
  const whole =
    entry.compressionMethod === 0 ? folded : await inflate(folded, most).catch(() => {});
  if (!whole || whole.length !== entry.uncompressedSize || crc32(whole) !== entry.crc32) {
    throw new Unreadable('This is broken in its archive. Pack it anew, as a .zip.');
  }
  return whole;
}

/** Names are UTF-8 by now, whether the zip says so or not; old ones are in the letters of DOS. */
function nameOf(entry: Entry): string {
  const { fileNameRaw, generalPurposeBitFlag, extraFields } = entry;
  const flag = isUtf8(fileNameRaw) ? generalPurposeBitFlag | 0x800 : generalPurposeBitFlag;
  return getFileNameLowLevel(flag, fileNameRaw, extraFields, true);
}

/** The type of a Unix file, which zips keep in the upper half; 0 where they come from elsewhere. */
const typeOf = (entry: Entry) => (entry.externalFileAttributes >>> 16) & 0o170000;

const isFolder = (entry: Entry) => nameOf(entry).endsWith('/') && typeOf(entry) !== 0o120000;

function kindOf(entry: Entry): Item['kind'] {
  const type = typeOf(entry);
  if (type === 0o120000) return 'link';
  return type === 0 || type === 0o100000 ? 'file' : 'other';
}
