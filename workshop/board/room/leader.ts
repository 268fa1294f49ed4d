import { questionAt, questionFor } from '../../guide/questions';
import { causesAmong, peopleOf } from './causes';
import { minutesBetween, presentIn, stayOf } from './people';
import { type Shared, sharedOf } from './projector';
import type { Person, RoomState } from './room';
import { type Situation, situationOf, surroundingsOf } from './situation';

/** What the leader sees: who needs somebody. No ranking, no score. */
export interface LeaderView {
  /** How many are here, and how many were but have gone. */
  readonly people: number;
  readonly gone: number;
  /** Flags first, the longest up first; then who is longest at the same law. */
  readonly needing: readonly Needing[];
  /** Who has not saved for a while, though the room is at work; the longest first. */
  readonly quiet: readonly Aside[];
  /** Who says done, is through, or far ahead; the longest first. */
  readonly ahead: readonly Aside[];
  readonly shared: readonly SharedByName[];
  /** Who needs nothing, by name. */
  readonly fine: readonly Somebody[];
}

/** A person, and where they are. */
export interface Somebody {
  /** In the order of joining: two people may have the same name. */
  readonly id: number;
  readonly name: string;
  readonly stage: string;
  readonly step?: number;
}

/** Somebody to look after: why, and since how many minutes. */
export interface Aside extends Somebody {
  /** After the name, and before “5 minutes ago”: “put “done” up”. */
  readonly why: string;
  readonly minutes: number;
}

/** Somebody who needs help, what they see, and what to ask them. */
export interface Needing extends Somebody {
  /** Whether the flag is up; the minutes are since then, else since they are at this law. */
  readonly stuck: boolean;
  readonly minutes: number;
  readonly law?: string;
  readonly state?: 'fails' | 'not written';
  readonly cause?: string;
  readonly question: string;
}

/** A cause that several share, and whose it is. */
export interface SharedByName extends Shared {
  readonly names: readonly string[];
  /** What to ask the room. */
  readonly question: string;
}

/** What the leader's page shows at a time. */
export function leaderView(room: RoomState, now: number): LeaderView {
  const people = presentIn(room, now).sort(byName);
  const around = surroundingsOf(people, now);
  const seen = people.map((person) => ({ person, ...situationOf(person, around, now) }));
  const longest = (kind: Situation['kind']) =>
    seen
      .filter((each) => each.kind === kind)
      .sort((a, b) => a.since - b.since)
      .map(({ person, why, since }) => ({ person, why, minutes: minutesBetween(since, now) }));
  return {
    people: people.length,
    gone: room.people.size - people.length,
    needing: [
      ...longest('stuck').map((each) => needingOf({ ...each, stuck: true })),
      ...longest('slow').map((each) => needingOf({ ...each, stuck: false })),
    ],
    quiet: longest('quiet').map(asideOf),
    ahead: longest('ahead').map(asideOf),
    shared: sharedByName(people),
    fine: seen.filter(({ kind }) => kind === 'fine').map(({ person }) => somebody(person)),
  };
}

interface Seen {
  readonly person: Person;
  readonly why: string;
  readonly minutes: number;
}

function somebody(person: Person): Somebody {
  const { stage, step } = stayOf(person);
  return { id: person.id, name: person.name, stage, step };
}

function asideOf({ person, why, minutes }: Seen): Aside {
  return { ...somebody(person), why, minutes };
}

function needingOf({ person, minutes, stuck }: Seen & { readonly stuck: boolean }): Needing {
  const { stage, law, state, cause } = person.latest;
  const question = questionFor(stage, law ?? '', cause);
  return { ...somebody(person), stuck, minutes, law, state, cause, question };
}

function sharedByName(people: readonly Person[]): SharedByName[] {
  return causesAmong(people)
    .filter((topic) => topic.people.length > 1)
    .map((topic) => ({
      ...sharedOf(topic),
      names: peopleOf(topic, people).map(({ name }) => name),
      question: questionAt(topic.stage, topic.step, topic.sentence),
    }));
}

function byName(a: Person, b: Person): number {
  return a.name.localeCompare(b.name, 'en') || a.id - b.id;
}
