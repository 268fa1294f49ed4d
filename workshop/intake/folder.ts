import { constants, type Dirent } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Bytes, type Item, tooLarge, Unreadable } from './item';

// A pipe would wait for somebody who writes; a link leads elsewhere. Windows has neither flag.
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What lies in a folder, at any depth, without following links; in the order of names. */
export async function* itemsOfFolder(
  root: string,
  passesOver: (path: string) => boolean,
  above = '',
): AsyncGenerator<Item> {
  const entries = await list(join(root, above));
  if (!entries) yield { path: above, kind: 'closed', size: 0, open: refuse };
  for (const entry of entries ?? []) {
    const path = above ? `${above}/${entry.name}` : entry.name;
    if (passesOver(path)) continue;
    if (entry.isDirectory()) yield* itemsOfFolder(root, passesOver, path);
    else yield itemOf(root, path, entry);
  }
}

async function list(folder: string): Promise<Dirent[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return entries?.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function refuse(): Promise<never> {
  throw new Unreadable('This could not be opened. Check its permissions.');
}

/** One entry of a folder that is no folder. */
export function itemOf(root: string, path: string, entry: Dirent): Item {
  const kind = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
  return { path, kind, size: 0, open: (largest) => openFile(root, path, largest) };
}

/** Opens a regular file that really lies in this folder. @throws {Unreadable} */
export async function openFile(root: string, path: string, largest: number): Promise<Bytes> {
  const place = join(root, path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(place, careful);
    return await checked(handle, root, place, largest);
  } catch (error) {
    await handle?.close();
    if (error instanceof Unreadable) throw error;
    return refuse();
  }
}

/** What was opened is looked at, not what lies at its path by now. */
async function checked(
  handle: FileHandle,
  root: string,
  place: string,
  largest: number,
): Promise<Bytes> {
  const opened = await handle.stat({ bigint: true });
  if (!opened.isFile()) throw new Unreadable('This is no regular file. Hand in the text itself.');
  const real = await realpath(place);
  const there = await lstat(real, { bigint: true });
  const climbs = relative(root, real).split(sep)[0] === '..';
  if (climbs || there.ino !== opened.ino || there.dev !== opened.dev) {
    throw new Unreadable('This leads out of the submission. Hand in the file itself.');
  }
  if (opened.size > largest) throw tooLarge(largest);
  return {
    size: Number(opened.size),
    read: async (position, length) => {
      const { buffer, bytesRead } = await handle
        .read(Buffer.alloc(length), 0, length, position)
        .catch(refuse);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}
