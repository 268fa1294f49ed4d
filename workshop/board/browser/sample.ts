import { catalogue } from '../../../spec/mistakes/catalogue';
import type { BoardEvent } from '../../../tools/cli/board/event';
import { minute, type Stored } from '../room/room';

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

/** What a class sends while it works, in the order of time: a save every minute or so. */
export function sampleEvents(sample: Sample, now: number): Stored[] {
  const all = Array.from({ length: sample.people }, (_, i) => eventsOf(i, sample, now)).flat();
  return all.sort((a, b) => a.at - b.at);
}

function eventsOf(index: number, { minutes, random, nameOf }: Sample, now: number): Stored[] {
  const name = nameOf?.(index) ?? `${names[index % names.length]} ${index + 1}`;
  const pace = 0.12 + 0.2 * random();
  const events: Stored[] = [];
  let place = 0;
  let cause: string | undefined;
  for (let at = now - minutes * minute; at <= now; at += minute * (0.5 + random())) {
    const goesOn = random() < pace;
    if (goesOn) place = Math.min(places.length - 1, place + 1);
    if (goesOn) cause = random() < 0.5 ? causeIn(places[place].stage, random) : undefined;
    const { stage, step } = places[place];
    const event: BoardEvent = {
      ...{ number: events.length + 1, ago: 0, stage, held: step, of: 30, step, cause },
      law: `a law of step ${step}: holds for every case`,
      state: cause ? 'fails' : 'not written',
      flag: random() < 0.06 ? 'stuck' : random() < 0.02 ? 'done' : undefined,
    };
    events.push({ at, learner: `secret ${index}`, name, event });
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
