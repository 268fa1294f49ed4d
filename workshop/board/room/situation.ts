import { flagOf, isSilent, minutesBetween, stayOf } from './people';
import type { Person } from './room';

/** What somebody may need. */
export interface Situation {
  readonly kind: 'stuck' | 'slow' | 'ahead' | 'quiet' | 'fine';
  /** After the name, and before how long ago: “put “done” up”. */
  readonly why: string;
  /** Since when it is so. */
  readonly since: number;
}

/** At the same law for so many minutes, somebody may need help. */
const long = 10;

/** So many minutes after the last law of a stage somebody may be bored. */
const idle = 3;

/** So many stages before the middle of the room. */
const farAhead = 2;

/** What the room as a whole does, beside which one person is seen. */
export interface Surroundings {
  /** The stage in the middle of all, by its number. */
  readonly middle: number;
  /** Whether people are at work, and not in a break, or listening. */
  readonly atWork: boolean;
}

/** What the people who are here do as a whole. */
export function surroundingsOf(people: readonly Person[], now: number): Surroundings {
  const numbers = people.map(stageNumber).sort((a, b) => a - b);
  const awake = people.filter((person) => !isSilent(person, now)).length;
  return {
    middle: numbers[Math.floor(numbers.length / 2)] ?? 0,
    atWork: awake > people.length / 3,
  };
}

/** What somebody may need now, the most urgent only. */
export function situationOf(person: Person, around: Surroundings, now: number): Situation {
  const flag = flagOf(person);
  const { stage, law, since } = stayOf(person);
  const minutes = minutesBetween(since, now);
  if (flag?.flag === 'stuck') return { kind: 'stuck', why: 'put “stuck” up', since: flag.since };
  if (flag?.flag === 'done') return { kind: 'ahead', why: 'put “done” up', since: flag.since };
  if (law === undefined && minutes >= idle)
    return { kind: 'ahead', why: `finished ${stage}`, since };
  if (isSilent(person, now)) {
    return { kind: around.atWork ? 'quiet' : 'fine', why: 'saved last', since: person.heard };
  }
  if (stageNumber(person) - around.middle >= farAhead) {
    return { kind: 'ahead', why: 'is far ahead, and came to this law', since };
  }
  const slow = law !== undefined && minutes >= long;
  return { kind: slow ? 'slow' : 'fine', why: 'came to this law', since };
}

function stageNumber(person: Person): number {
  return Number(stayOf(person).stage.slice(0, 2));
}
