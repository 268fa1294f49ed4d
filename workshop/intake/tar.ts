import { bytesOf, type Item, tooLarge, Unreadable } from './item';
import { type Header, headerOf, namesIn, stringOf } from './tar-header';

/** A record about the next file is a path and little else. */
const longestRecord = 64 * 1024;

/** What lies in a tar, in its order. Each is opened before the next is asked for, or never. */
export async function* itemsOfTar(pieces: AsyncIterable<Buffer>): AsyncGenerator<Item> {
  const reader = new Reader(pieces);
  try {
    yield* itemsIn(reader);
  } finally {
    await reader.close();
  }
}

async function* itemsIn(reader: Reader): AsyncGenerator<Item> {
  let named: { path?: string; size?: number } = {};
  for (;;) {
    const block = await reader.take(512);
    if (block.length < 512) throw broken();
    const header = headerOf(block);
    if (header === 'end') return reader.finish();
    if (header === 'broken') throw broken();
    const padding = (size: number) => (512 - (size % 512)) % 512;
    if ('xgLK'.includes(header.type)) {
      if (header.size > longestRecord) throw broken();
      const record = await reader.take(header.size);
      if (header.type === 'x') named = { ...named, ...namesIn(record) };
      if (header.type === 'L') named = { ...named, path: stringOf(record) };
      await reader.skip(padding(header.size));
      continue;
    }
    const size = named.size ?? header.size;
    if (!Number.isSafeInteger(size) || size < 0) throw broken();
    const end = reader.position + size + padding(size);
    const path = named.path ?? header.path;
    if (header.type !== '5' && !path.endsWith('/')) {
      yield itemOf(reader, { path, type: header.type, size });
    }
    await reader.skip(end - reader.position);
    named = {};
  }
}

function itemOf(reader: Reader, { path, type, size }: Header): Item {
  return {
    path,
    kind: '12'.includes(type) ? 'link' : '0\x007'.includes(type) ? 'file' : 'other',
    size,
    open: async (largest) => {
      if (size > largest) throw tooLarge(largest);
      const whole = await reader.take(size);
      if (whole.length < size) throw broken();
      return bytesOf(whole);
    },
  };
}

function broken(): Unreadable {
  return new Unreadable('This archive is broken or cut short. Pack it anew, as a .zip.');
}

/** Takes and skips bytes of a stream. */
class Reader {
  position = 0;
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** So many bytes; fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for (let left = length; left > 0; ) {
      const piece = await this.#some(left);
      if (piece.length === 0) break;
      taken.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(taken);
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      const { length: some } = await this.#some(left);
      if (some === 0) throw broken();
      left -= some;
    }
  }

  /** Goes to the end: only there a checksum says that all was right. */
  async finish(): Promise<void> {
    while (!(await this.#pieces.next()).done);
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** At most so many of what comes next; none at the end. */
  async #some(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#pieces.next();
      if (next.done) return this.#rest;
      this.#rest = next.value;
    }
    const some = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(some.length);
    this.position += some.length;
    return some;
  }
}
