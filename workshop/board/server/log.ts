import { constants, mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Stored } from '../room/room';
import { lineOf, type Reading, readLog } from './lines';

/**
 * What was received, a line an event. What `append` promised is on the disk. A write that fails
 * leaves nothing behind: before the next one the file is cut to where it was whole.
 */
export class Log {
  readonly #file: FileHandle;
  #length: number;
  #isWhole = true;

  private constructor(file: FileHandle, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /** Opens the log of a board, and hands over what it holds; a torn line at its end is cut off. */
  static async open(path: string, take: (stored: Stored) => void): Promise<[Log, Reading]> {
    mkdirSync(dirname(path), { recursive: true });
    const reading = readLog(path, take);
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    await file.truncate(reading.length);
    await syncFolder(dirname(path));
    return [new Log(file, reading.length), reading];
  }

  /** Keeps events: all of them, or none. @throws {Error} if the disk does not take them */
  async append(events: readonly Stored[]): Promise<void> {
    const bytes = Buffer.from(events.map(lineOf).join(''));
    if (!this.#isWhole) await this.#file.truncate(this.#length);
    this.#isWhole = false;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, null, this.#length + done);
      done += bytesWritten;
    }
    await this.#file.datasync();
    this.#length += bytes.length;
    this.#isWhole = true;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** The name of a new file is on the disk as well. Windows opens no folders, and needs it not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
