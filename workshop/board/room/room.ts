import type { BoardEvent } from '../../../tools/cli/board/event';

/** An event as it is kept: when the board received it, and from whom. */
export interface Stored {
  /** In milliseconds since 1970, by the clock of the board. */
  readonly at: number;
  /** The secret of a learner's machine. */
  readonly learner: string;
  readonly name: string;
  readonly event: BoardEvent;
}

/** A time at the same law, or in a stage whose laws hold all. Times in milliseconds since 1970. */
export interface Stay {
  readonly stage: string;
  readonly step?: number;
  readonly law?: string;
  readonly since: number;
  /** When it was last heard of. */
  until: number;
  /** How much of it somebody worked: silences count for a few minutes at most. */
  worked: number;
  /** What it looked like, in the words of the kata; few. */
  readonly causes: string[];
}

/** A flag that somebody put up. */
export interface Raised {
  readonly flag: NonNullable<BoardEvent['flag']>;
  readonly since: number;
  /** When it came down, if it did. */
  until?: number;
}

/** Somebody who has joined. */
export interface Person {
  /** In the order of joining, from 1; the secret stays in the room. */
  readonly id: number;
  name: string;
  /** The last event by its number, and when it happened. */
  latest: BoardEvent;
  heard: number;
  /** The oldest first, and the last is where somebody is now. Never empty. */
  readonly stays: Stay[];
  /** The oldest first. */
  readonly flags: Raised[];
}

/** What the board knows, made of events by `apply`. */
export interface RoomState {
  /** By their secrets, in the order of joining. */
  readonly people: Map<string, Person>;
  /** The slots of five minutes in which something happened: what is not here was a break. */
  readonly slots: Set<number>;
  /** How many stays and flags are remembered of a person: the older ones are forgotten. */
  readonly memory: number;
}

/** Minutes and longer, in milliseconds. */
export const minute = 60_000;
/** A slot of the room's time. */
export const slot = 5 * minute;

/** Longer silences are breaks: so much of them counts as work. */
const longestThought = 10 * minute;

/** Causes that are remembered of one stay. */
const mostCauses = 3;

/** A room that nobody has joined. */
export function emptyRoom(memory = 100): RoomState {
  return { people: new Map(), slots: new Set(), memory };
}

/**
 * Takes an event in. It happened before it was received, by as much as it says. An event whose
 * number is not above the learner's last one is known already, or was overtaken: it changes nothing.
 */
export function apply(room: RoomState, { at, learner, name, event }: Stored): void {
  const happened = at - event.ago;
  const known = room.people.get(learner);
  if (known && event.number <= known.latest.number) return;
  const person = known ?? join(room, learner, name, event, happened);
  const when = Math.max(happened, person.heard);
  stay(person, event, when);
  flag(person, event.flag, when);
  person.stays.splice(0, person.stays.length - room.memory);
  person.flags.splice(0, person.flags.length - room.memory);
  person.name = name;
  person.latest = event;
  person.heard = when;
  room.slots.add(Math.floor(when / slot));
}

function join(room: RoomState, learner: string, name: string, event: BoardEvent, heard: number) {
  const id = room.people.size + 1;
  const person: Person = { id, name, latest: event, heard, stays: [], flags: [] };
  room.people.set(learner, person);
  return person;
}

/** Goes on with the last stay if the law is the same, and begins another one if it is not. */
function stay(person: Person, { stage, step, law, cause }: BoardEvent, when: number): void {
  const last = person.stays.at(-1);
  if (last) {
    last.worked += Math.min(when - last.until, longestThought);
    last.until = when;
  }
  const same = last && last.stage === stage && last.law === law;
  const now: Stay = same
    ? last
    : { stage, step, law, since: when, until: when, worked: 0, causes: [] };
  if (!same) person.stays.push(now);
  if (cause && !now.causes.includes(cause) && now.causes.length < mostCauses) {
    now.causes.push(cause);
  }
}

function flag(person: Person, up: BoardEvent['flag'], when: number): void {
  const last = person.flags.at(-1);
  const before = last && last.until === undefined ? last : undefined;
  if (before?.flag === up) return;
  if (before) before.until = when;
  if (up) person.flags.push({ flag: up, since: when });
}
