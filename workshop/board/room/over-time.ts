import { type Crowd, crowdsOf } from './crowd';
import { isHere } from './people';
import { minute, type Person, type RoomState, slot } from './room';

/** Where people were at one time. */
export interface Moment {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** By stages, nobody alone. */
  readonly crowds: readonly Crowd<string>[];
}

const hour = 60 * minute;
const step = 2 * minute;

/** The stages of the last hour, or of the time since the first event if that was later. */
export function lastHour(room: RoomState, now: number): Moment[] {
  const began = Math.max(now - hour, beginningOf(room) ?? now);
  const count = Math.ceil((now - began) / step);
  return momentsAt(
    room,
    Array.from({ length: count + 1 }, (_, i) => now - (count - i) * step),
  );
}

/** The stages of the whole workshop at no more than so many times; breaks are left out. */
export function wholeWorkshop(room: RoomState, most = 60): Moment[] {
  const slots = [...room.slots].sort((a, b) => a - b);
  const every = Math.ceil(slots.length / most);
  const chosen = slots.filter((_, i) => i % every === every - 1 || i === slots.length - 1);
  return momentsAt(
    room,
    chosen.map((each) => (each + 1) * slot),
  );
}

/** How many minutes of work, breaks left out, the room had behind it at a time. */
export function minutesIn(room: RoomState, time: number): number {
  const before = [...room.slots].filter((each) => each < Math.floor(time / slot));
  return (before.length * slot) / minute;
}

/** Where people were at some times. */
function momentsAt(room: RoomState, times: readonly number[]): Moment[] {
  const people = [...room.people.values()];
  return times.map((at) => ({ at, crowds: crowdsOf(stagesAt(people, at)) }));
}

/** The time of the first thing that is remembered. */
function beginningOf(room: RoomState): number | undefined {
  const all = [...room.people.values()].map(({ stays }) => stays[0].since);
  return all.length > 0 ? Math.min(...all) : undefined;
}

function stagesAt(people: readonly Person[], at: number): string[] {
  return people.flatMap((person) => {
    const stay = person.stays.findLast(({ since }) => since <= at);
    return stay && isHere({ heard: stay.until }, at) ? [stay.stage] : [];
  });
}
