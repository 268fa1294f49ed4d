import { median } from '../../../spec/law/numbers';
import { minute, type Person, type Raised, type RoomState, type Stay } from './room';

/** Who was not heard of for so long is not here any more. */
const away = 120 * minute;

/** Who was not heard of for so long is quiet. */
const silent = 15 * minute;

/** Where somebody is now. */
export function stayOf({ stays }: Person): Stay {
  return stays[stays.length - 1];
}

/** The flag that somebody has up, and since when. */
export function flagOf({ flags }: Person): Raised | undefined {
  const last = flags.at(-1);
  return last?.until === undefined ? last : undefined;
}

/** Whether somebody was here at a time: heard of not long before. */
export function isHere({ heard }: Pick<Person, 'heard'>, now: number): boolean {
  return now - heard <= away;
}

/** Everybody who is here, in the order of joining. */
export function presentIn(room: RoomState, now: number): Person[] {
  return [...room.people.values()].filter((person) => isHere(person, now));
}

/** Whether somebody has not saved for a while. */
export function isSilent({ heard }: Person, now: number): boolean {
  return now - heard > silent;
}

/** Whole minutes from one time to another. */
export function minutesBetween(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / minute));
}

/** Since how many minutes somebody is at the same law. */
export function minutesThere(person: Person, now: number): number {
  return minutesBetween(stayOf(person).since, now);
}

/** The median in whole numbers; 0 of none. */
export function middleOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.round(median(numbers));
}

/** What has the same key, together, in the order in which the keys came. */
export function groupBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
