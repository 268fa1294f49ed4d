import { catalogue } from '../../../spec/mistakes/catalogue';
import type { BoardEvent, Sent } from '../../../tools/cli/board/event';
import { minute } from '../room/room';

/** How a sample of a class is made. */
export interface Sample {
  readonly people: number;
  /** For how long they have been at work. */
  readonly minutes: number;
  readonly random: () => number;
  readonly nameOf?: (index: number) => string;
}

/** The steps of the stages that a sample goes through. */
const steps: readonly (readonly [stage: string, steps: number])[] = [
  ['01-value', 9],
  ['02-backprop', 5],
  ['03-mlp', 4],
  ['04-losses', 5],
];

const places = steps.flatMap(([stage, count]) =>
  Array.from({ length: count }, (_, i) => ({ stage, step: i + 1 })),
);

/** What each of a class sends at once, after it has worked for a while: a save every minute or so. */
export function sampleOf(sample: Sample): Sent[] {
  return Array.from({ length: sample.people }, (_, i) => ({
    learner: String(i).padStart(32, '0'),
    name: sample.nameOf?.(i) ?? `${names[i % names.length]} ${i + 1}`,
    events: eventsOf(sample).slice(-100),
  }));
}

function eventsOf({ minutes, random }: Sample): BoardEvent[] {
  const pace = 0.12 + 0.2 * random();
  const events: BoardEvent[] = [];
  let place = 0;
  let cause: string | undefined;
  for (let ago = minutes * minute; ago >= 0; ago -= Math.round(minute * (0.5 + random()))) {
    const goesOn = random() < pace;
    if (goesOn) place = Math.min(places.length - 1, place + 1);
    if (goesOn) cause = random() < 0.5 ? causeIn(places[place].stage, random) : undefined;
    const { stage, step } = places[place];
    events.push({
      ...{ number: events.length + 1, ago, stage, held: step, of: 30, step, cause },
      law: `a law of step ${step}: holds for every case`,
      state: cause ? 'fails' : 'not written',
      flag: random() < 0.06 ? 'stuck' : random() < 0.02 ? 'done' : undefined,
    });
  }
  return events;
}

function causeIn(stage: string, random: () => number): string | undefined {
  const hints = catalogue.find((each) => each.stage === stage)?.list ?? [];
  return hints[Math.floor(random() * Math.min(3, hints.length))]?.hint;
}

const names = [
  'Ada',
  'Bob',
  'Cleo',
  'Dai',
  'Eva',
  'Finn',
  'Gül',
  'Hana',
  'Ivo',
  'Jun',
  'Kofi',
  'Lea',
];
