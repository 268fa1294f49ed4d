import { isArchive, isForeignArchive } from './archive';
import { groupBy } from './group';
import type { Item } from './item';
import { type Owner, ownerOf, uniqueNames } from './names';
import { isCode, isPassedOver, mayMatter, stageNames } from './path';
import type { Refusal } from './submission';

/** One entry of the folder of a class. */
export interface Entry {
  readonly name: string;
  readonly kind: Item['kind'] | 'folder';
  /** What lies in it, or the file itself. */
  items(): AsyncIterable<Item>;
}

/** All that one person handed in. */
export interface Person {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly refusals: readonly Refusal[];
}

interface Owned {
  readonly owner: Owner;
  readonly entry: Entry;
}

/** Whether a folder or an archive is that of one person, not of a class. */
export function isOnePerson(entries: readonly Entry[]): boolean {
  return entries.some(
    ({ name, kind }) => kind === 'folder' && (name === 'katas' || stageNames.includes(name)),
  );
}

/** The people of a class, by name. */
export function peopleOf(entries: readonly Entry[]): Person[] {
  const owned = entries
    .filter(isSomebodys)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({ entry, owner: ownerOf(entry.name, entry.kind === 'folder') }));
  const groups = [...groupBy(owned, keyOf).values()];
  const names = uniqueNames(groups.map(([{ owner }]) => owner));
  return groups
    .map((group, index) => ({ name: names[index], ...lastHandedIn(group) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Tables of grades and the like are nobody's. What a platform named after a person is. */
function isSomebodys({ name, kind }: Entry): boolean {
  if (isPassedOver(name)) return false;
  if (kind === 'folder') return true;
  if (kind !== 'file') return mayMatter(name);
  const known = isArchive(name) || isForeignArchive(name) || isCode(name);
  return known || ownerOf(name, false).id !== undefined;
}

function keyOf({ owner, entry }: Owned): string {
  return owner.id === undefined ? entry.name : JSON.stringify([owner.name, owner.id]);
}

/** Canvas calls what is handed in again `katas-1.zip`, then `katas-2.zip`: the last one counts. */
function lastHandedIn(group: readonly Owned[]): Pick<Person, 'entries' | 'refusals'> {
  const versions = group.map(({ entry, owner }) => {
    const [, base, count = '0', end] = /^(.*?)(?:-(\d+))?(\.[^-]*)?$/s.exec(owner.file ?? '') ?? [];
    return { entry, base: owner.file ? `${base}${end}` : entry.name, count: Number(count) };
  });
  const last = [...groupBy(versions, ({ base }) => base).values()].map((same) =>
    same.reduce((best, each) => (each.count > best.count ? each : best)),
  );
  const later = (base: string) => last.find((each) => each.base === base)?.entry.name;
  return {
    entries: last.map(({ entry }) => entry),
    refusals: versions
      .filter((each) => !last.includes(each))
      .map(({ entry, base }) => ({
        path: entry.name,
        sentence: `This was handed in again. What is judged is ${later(base)}.`,
      })),
  };
}
