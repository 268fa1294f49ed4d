import { groupBy } from './group';
import type { Item } from './item';
import { ownerOf } from './names';
import { climbing, isPassedOver, partsOf, placeOf } from './path';
import type { Entry } from './people';

/** The entries of a class that came as one zip, and of which an archive inside is held in memory. */
export function entriesOf(items: readonly Item[], largest: number): Entry[] {
  const own = items.filter(({ path }) => !isPassedOver(path));
  const inside = withoutCommonFolder(own);
  const groups = groupBy(inside, ({ path }) => headOf(path));
  return [...groups].map(([name, group]) => {
    const isFolder = group.some(({ path }) => partsOf(path).length > 1);
    const each = group.map((item) => limited(isFolder ? without(item, name) : item, largest));
    return {
      name,
      kind: isFolder ? 'folder' : group[0].kind,
      items: async function* () {
        yield* each;
      },
    };
  });
}

/** The first part of a path that says whose it is. */
function headOf(path: string): string {
  return partsOf(path).find((part) => part !== '..') ?? path;
}

/** What lies in the one folder that everything is in, unless that is the folder of one person. */
function withoutCommonFolder(items: readonly Item[]): readonly Item[] {
  const heads = new Set(items.map(({ path }) => headOf(path)));
  const [head] = heads;
  const isFolder = items.every(({ path }) => partsOf(path).length > 1);
  if (heads.size !== 1 || !isFolder || ownerOf(head, true).id !== undefined) return items;
  const homes = items.map(({ path }) => placeOf(path)?.home.split('/') ?? []);
  const isPerson = homes.some(
    (home) => home.length > 0 && (home.length <= 2 || (home.length === 3 && home[1] === 'katas')),
  );
  return isPerson ? items : items.map((item) => without(item, head));
}

/** The same, as seen from inside a folder; a path that climbs stays as it is. */
function without(item: Item, head: string): Item {
  const path = item.path.replace(/^(\.?[/\\])*/, '');
  const isInside = !climbing(item.path) && path.startsWith(head);
  return isInside ? { ...item, path: path.slice(head.length + 1) } : item;
}

function limited(item: Item, largest: number): Item {
  return { ...item, open: (most) => item.open(Math.min(most, largest)) };
}
