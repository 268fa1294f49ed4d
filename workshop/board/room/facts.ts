import { causesEver, isOurs } from './causes';
import { fewest } from './crowd';
import { type Moment, minutesIn, wholeWorkshop } from './over-time';
import { groupBy, middleOf, minutesBetween } from './people';
import { type Shared, sharedOf } from './projector';
import { minute, type Person, type RoomState, type Stay, slot } from './room';

/** What the room found hard: no names, and nothing that is about fewer than three people. */
export interface Facts {
  readonly people: number;
  /** Minutes in which somebody was at work. */
  readonly minutes: number;
  /** Where most time of most people went, first. */
  readonly hard: readonly HardStep[];
  readonly causes: readonly Shared[];
  readonly stages: readonly StageTime[];
  readonly stuck: FlagsUp;
  readonly done: FlagsUp;
  /** The stages over the whole workshop, without its breaks. */
  readonly over: readonly Moment[];
}

/** What a step cost. */
export interface HardStep {
  readonly stage: string;
  readonly step: number;
  readonly people: number;
  /** How long they worked on it, in the median. */
  readonly minutes: number;
  /** How many worked on it for ten minutes or longer. */
  readonly slow: number;
  /** After so many minutes of work half of them had come to it. */
  readonly after: number;
}

/** How a stage went. */
export interface StageTime {
  readonly stage: string;
  readonly began: number;
  readonly finished: number;
  /** How long those who finished worked on it, in the median; of fewer than three it is not said. */
  readonly minutes?: number;
}

/** How many people put a flag up, how often in all, and for how long in the median. */
export interface FlagsUp {
  readonly people: number;
  readonly times: number;
  readonly minutes: number;
}

const long = 10 * minute;

/** So many steps and causes fit on a page. */
const most = 8;

/** What a room found hard, as far as it remembers. */
export function factsOf(room: RoomState): Facts {
  const people = [...room.people.values()];
  return {
    people: people.length,
    minutes: (room.slots.size * slot) / minute,
    hard: hardSteps(room, people),
    causes: causesEver(people)
      .filter((topic) => isOurs(topic) && topic.people.length >= fewest)
      .slice(0, most)
      .map(sharedOf),
    stages: stageTimes(people),
    stuck: flagsOf(people, 'stuck'),
    done: flagsOf(people, 'done'),
    over: people.length < fewest ? [] : wholeWorkshop(room),
  };
}

function hardSteps(room: RoomState, people: readonly Person[]): HardStep[] {
  const efforts = people.flatMap(({ stays }) => {
    const written = stays.filter(({ law }) => law !== undefined);
    return [...groupBy(written, keyOf).values()].map((there) => ({
      ...{ stage: there[0].stage, step: there[0].step ?? 1 },
      ...{ since: there[0].since, worked: workedIn(there) },
    }));
  });
  return [...groupBy(efforts, keyOf).values()]
    .filter((there) => there.length >= fewest)
    .sort((a, b) => workedIn(b) - workedIn(a))
    .slice(0, most)
    .map((there) => ({
      ...{ stage: there[0].stage, step: there[0].step, people: there.length },
      minutes: middleOf(there.map(({ worked }) => worked / minute)),
      slow: there.filter(({ worked }) => worked >= long).length,
      after: minutesIn(room, middleOf(there.map(({ since }) => since))),
    }))
    .filter(({ minutes }) => minutes > 0);
}

function keyOf({ stage, step = 1 }: Pick<Stay, 'stage' | 'step'>): string {
  return `${stage}/${step}`;
}

function workedIn(stays: readonly Pick<Stay, 'worked'>[]): number {
  return stays.reduce((sum, { worked }) => sum + worked, 0);
}

function stageTimes(people: readonly Person[]): StageTime[] {
  const stages = [...new Set(people.flatMap(({ stays }) => stays.map(({ stage }) => stage)))];
  return stages
    .sort()
    .map((stage) => {
      const began = people.filter(({ stays }) => stays.some((stay) => stay.stage === stage));
      const finished = began.filter((person) => isThrough(person, stage));
      const times = finished.map(({ stays }) => workedIn(stays.filter((s) => s.stage === stage)));
      const minutes =
        times.length < fewest ? undefined : middleOf(times.map((time) => time / minute));
      return { stage, began: began.length, finished: finished.length, minutes };
    })
    .filter(({ began }) => began >= fewest);
}

/** Whether somebody had every law of a stage, or went on to a later one. */
function isThrough({ stays }: Person, stage: string): boolean {
  return stays.some((stay) => stay.stage > stage || (stay.stage === stage && !stay.law));
}

function flagsOf(people: readonly Person[], wanted: 'stuck' | 'done'): FlagsUp {
  const raised = people.flatMap(({ id, heard, flags }) =>
    flags.filter(({ flag }) => flag === wanted).map((each) => ({ heard, ...each, id })),
  );
  return {
    people: new Set(raised.map(({ id }) => id)).size,
    times: raised.length,
    minutes: middleOf(
      raised.map(({ since, until, heard }) => minutesBetween(since, until ?? heard)),
    ),
  };
}
