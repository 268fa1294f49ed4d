import type { BoardEvent } from './event';
import type { Happened } from './what-happened';

/** An event that the board has not taken yet, and when it happened, in milliseconds since 1970. */
export interface Waiting {
  readonly at: number;
  /** Whether a flag went up or down with it. */
  readonly isFlag: boolean;
  readonly event: Omit<BoardEvent, 'ago'>;
}

/** Who somebody is in a room, and what the board has not taken yet. */
export interface Member {
  readonly learner: string;
  readonly name: string;
  /** The number of the last event. */
  readonly last: number;
  readonly flag?: BoardEvent['flag'];
  readonly waiting: readonly Waiting[];
}

/** How many events are kept: for hours without the board. */
const most = 500;

/** Those that one request may hold, by number and by the length of their JSON. */
const mostAtOnce = 100;
const longest = 50_000;

const week = 7 * 24 * 3600 * 1000;

/** A member to whom something has happened at a time, with a flag up, or none. */
export function withEvent(
  member: Member,
  happened: Happened,
  flag: BoardEvent['flag'],
  at: number,
): Member {
  const number = member.last + 1;
  const event = { number, ...happened, ...(flag && { flag }) };
  const waiting = [...member.waiting, { at, isFlag: flag !== member.flag, event }];
  return { ...member, last: number, flag, waiting: thinned(waiting) };
}

/** Without the oldest runs, where there are too many. A flag is never lost. */
function thinned(waiting: readonly Waiting[]): readonly Waiting[] {
  let excess = waiting.length - most;
  return waiting.filter(({ isFlag }) => isFlag || excess-- <= 0);
}

/** What is to be sent next, the oldest first. */
export function nextEvents({ waiting }: Member, now: number): BoardEvent[] {
  const events: BoardEvent[] = [];
  let length = 0;
  for (const { at, event } of waiting.slice(0, mostAtOnce)) {
    const next = { ...event, ago: Math.min(Math.max(0, Math.round(now - at)), week) };
    length += Buffer.byteLength(JSON.stringify(next));
    if (length > longest && events.length > 0) break;
    events.push(next);
  }
  return events;
}

/** Without what is not to be sent again: everything up to a number. */
export function without(member: Member, upTo: number): Member {
  return { ...member, waiting: member.waiting.filter(({ event }) => event.number > upTo) };
}
