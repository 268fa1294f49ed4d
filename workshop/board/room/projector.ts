import type { Topic } from '../../report/topics';
import { causesAmong, isOurs } from './causes';
import { type Crowd, crowdsOf, fewest } from './crowd';
import { lastHour, type Moment } from './over-time';
import { flagOf, groupBy, middleOf, minutesThere, presentIn, stayOf } from './people';
import type { Person, Raised, RoomState } from './room';

/** What everybody in the room may see: no names, nothing that is made up by anybody, nobody alone. */
export interface ProjectorView {
  /** How many are here. Of fewer than three nothing else is shown. */
  readonly people: number;
  /** How many are where: by stages, and in a stage by steps. */
  readonly where: readonly Where[];
  /** The step that holds most people up. */
  readonly holding?: Holding;
  readonly causes: readonly Shared[];
  readonly flags: Readonly<Record<Raised['flag'], number>>;
  /** The stages of the last hour. */
  readonly over: readonly Moment[];
}

/** A stage, or several in a row that few are at, and the steps of a single one. */
export interface Where extends Crowd<string> {
  readonly steps: readonly Crowd<number>[];
}

/** Stands for the step of those who have every law of a stage: it comes after all steps. */
export const finished = 1000;

/** A step that holds people up. */
export interface Holding {
  readonly stage: string;
  readonly step: number;
  readonly people: number;
  /** For so long, in the median. */
  readonly minutes: number;
}

/** A cause that several share. */
export interface Shared {
  readonly sentence: string;
  readonly stage: string;
  readonly step: number;
  readonly people: number;
}

/** At the same law for so many minutes, somebody is held up. */
const held = 5;

/** So many causes are read from afar. */
const mostCauses = 3;

/** What the projector shows at a time. */
export function projectorView(room: RoomState, now: number): ProjectorView {
  const people = presentIn(room, now);
  if (people.length < fewest) {
    const none = { stuck: 0, done: 0 };
    return { people: people.length, where: [], causes: [], flags: none, over: [] };
  }
  const up = people.map((person) => flagOf(person)?.flag);
  return {
    people: people.length,
    where: whereAll(people),
    holding: holdingMost(people, now),
    causes: causesAmong(people)
      .filter((topic) => isOurs(topic) && topic.people.length >= fewest)
      .slice(0, mostCauses)
      .map(sharedOf),
    flags: {
      stuck: up.filter((flag) => flag === 'stuck').length,
      done: up.filter((flag) => flag === 'done').length,
    },
    over: lastHour(room, now),
  };
}

/** A topic, and how many it is about. */
export function sharedOf({ sentence, stage, step, people }: Topic): Shared {
  return { sentence, stage, step, people: people.length };
}

function whereAll(people: readonly Person[]): Where[] {
  const stays = people.map(stayOf);
  return crowdsOf(stays.map(({ stage }) => stage)).map((crowd) => {
    const there = crowd.from === crowd.to ? stays.filter(({ stage }) => stage === crowd.from) : [];
    return { ...crowd, steps: crowdsOf(there.map(({ law, step = 1 }) => (law ? step : finished))) };
  });
}

function holdingMost(people: readonly Person[], now: number): Holding | undefined {
  const waiting = people.filter(
    (person) => stayOf(person).law !== undefined && minutesThere(person, now) >= held,
  );
  const groups = groupBy(waiting, (person) => {
    const { stage, step = 1 } = stayOf(person);
    return `${stage}/${step}`;
  });
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  if (!most || most.length < fewest) return undefined;
  const { stage, step = 1 } = stayOf(most[0]);
  const minutes = middleOf(most.map((person) => minutesThere(person, now)));
  return { stage, step, people: most.length, minutes };
}
