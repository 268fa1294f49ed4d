import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Budget, type Limits, usual } from './budget';
import { choose } from './choose';
import { entriesOf } from './class-zip';
import { itemOf, itemsOfFolder, openFile } from './folder';
import { gather } from './gather';
import type { Item } from './item';
import { isPassedOver } from './path';
import { type Entry, isOnePerson, type Person, peopleOf } from './people';
import type { Submission } from './submission';
import { itemsOfZip } from './zip';

/**
 * What the people of a class handed in, by name. The folder has an entry a person; it may be one
 * zip of all, or the work of one person. Nothing of it is run, and nothing is written.
 * @throws {Error} a sentence, if it is no folder of a class
 */
export async function takeIn(folder: string, limits: Limits = usual): Promise<Submission[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new Error(`There is no folder ${folder}.`);
  if (found.isDirectory()) return takeInFolder(folder, limits);
  if (!/\.zip$/i.test(folder)) {
    throw new Error(
      `${folder} is no folder and no .zip. Give the folder that has an entry a person.`,
    );
  }
  const place = await realpath(folder);
  const bytes = await openFile(dirname(place), basename(place), Number.POSITIVE_INFINITY);
  try {
    const items = await itemsOfZip(bytes, () => {});
    return await takeInAll(entriesOf(items, limits.inner), folder, limits);
  } finally {
    await bytes.close();
  }
}

/** The folder of a class; or somebody's own kata, which is a class of one. */
async function takeInFolder(folder: string, limits: Limits): Promise<Submission[]> {
  const entries = await entriesIn(folder);
  if (!isOnePerson(entries)) return takeInAll(entries, folder, limits);
  const root = await realpath(folder);
  const name = basename(root);
  const items = () => itemsOfFolder(root, isPassedOver);
  const all: Entry = { name, kind: 'folder', items };
  return [await takeInOne({ name, entries: [all], refusals: [] }, limits)];
}

async function entriesIn(folder: string): Promise<Entry[]> {
  const root = await realpath(folder);
  const entries = await readdir(root, { withFileTypes: true });
  return entries.map((entry) => {
    const inside = join(root, entry.name);
    if (entry.isDirectory()) {
      return {
        name: entry.name,
        kind: 'folder',
        items: () => itemsOfFolder(inside, isPassedOver),
      };
    }
    const item = itemOf(root, entry.name, entry);
    return { name: entry.name, kind: item.kind, items: () => only(item) };
  });
}

async function* only(item: Item): AsyncGenerator<Item> {
  yield item;
}

async function takeInAll(
  entries: readonly Entry[],
  folder: string,
  limits: Limits,
): Promise<Submission[]> {
  if (isOnePerson(entries)) {
    throw new Error(`${folder} is the work of one person. Give the folder that it lies in.`);
  }
  const people = peopleOf(entries);
  if (people.length === 0) throw new Error(`${folder} has no entries: a folder or .zip a person.`);
  const submissions: Submission[] = [];
  // One after another: no more than one archive is in memory.
  for (const person of people) submissions.push(await takeInOne(person, limits));
  return submissions;
}

async function takeInOne(person: Person, limits: Limits): Promise<Submission> {
  const found = await gather(everything(person), new Budget(limits));
  const { files, refusals } = choose(found);
  return { name: person.name, files, refusals: [...person.refusals, ...refusals] };
}

async function* everything({ entries }: Person): AsyncGenerator<Item> {
  for (const entry of entries) yield* entry.items();
}
