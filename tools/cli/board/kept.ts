import { readFileSync } from 'node:fs';
import { writeWhole } from '../../../spec/memory/whole';
import type { Member } from './queue';

/** The rooms that somebody has joined, by their addresses. */
type Rooms = Readonly<Record<string, Member>>;

/** Who somebody is in one room, in a file that outlives a command. */
export class Kept {
  #member: Member | undefined;
  #isSaved = true;

  /** @param file usually `out/board.json` */
  constructor(
    readonly file: string,
    readonly address: string,
  ) {
    this.#member = roomsIn(file)[address];
  }

  /** Nobody, before somebody has said yes. */
  get member(): Member | undefined {
    return this.#member;
  }

  /** Somebody has said yes, or goes by another name. */
  join(member: Member): void {
    this.#save(member);
  }

  /** What is on the disk counts: another `watch` may run beside this one. */
  change(change: (member: Member) => Member): void {
    const onDisk = this.#isSaved ? roomsIn(this.file)[this.address] : undefined;
    const member = onDisk ?? this.#member;
    if (member) this.#save(change(member));
  }

  /** Where nothing can be written, it is known until the command ends. */
  #save(member: Member): void {
    this.#member = member;
    try {
      const text = JSON.stringify({ ...roomsIn(this.file), [this.address]: member });
      // The secret in it is nobody else's business.
      writeWhole(this.file, text, 0o600);
      this.#isSaved = true;
    } catch {
      this.#isSaved = false;
    }
  }
}

/** The rooms in a file; none, where it cannot be read. */
function roomsIn(file: string): Rooms {
  try {
    const rooms: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(
      Object.entries(rooms).filter((entry): entry is [string, Member] => isMember(entry[1])),
    );
  } catch {
    return {};
  }
}

function isMember(thing: unknown): thing is Member {
  const { learner, name, last, waiting } = (thing ?? {}) as Partial<Member>;
  return (
    /^[0-9a-f]{32}$/.test(String(learner)) &&
    typeof name === 'string' &&
    Number.isInteger(last) &&
    Array.isArray(waiting) &&
    waiting.every((each) => typeof each?.at === 'number' && Number.isInteger(each.event?.number))
  );
}
