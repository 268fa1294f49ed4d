import { fewest, saidOf } from './crowd';
import type { Facts } from './facts';

/** What the leader may change next time, in sentences; the most useful first. */
export function adviseFrom(facts: Facts): string[] {
  if (facts.people < fewest)
    return ['Fewer than three people joined: too few to say anything of them.'];
  const all = [
    ...aboutSteps(facts),
    ...aboutCauses(facts),
    ...aboutTime(facts),
    ...aboutFlags(facts),
  ];
  return all.length > 0
    ? all
    : ['Nothing held many people up for long. Plan as much again, or a little more.'];
}

function aboutSteps({ hard }: Facts): string[] {
  return hard
    .filter(({ people, slow, minutes }) => minutes >= 10 || slow * 3 >= people)
    .slice(0, 3)
    .map(
      ({ stage, step, people, slow }) =>
        `Draw and talk about step ${step} of ${stage} before people come to it: ${saidOf(slow)} of ${people} worked on it for 10 minutes or longer.`,
    );
}

function aboutCauses({ causes, people }: Facts): string[] {
  return causes
    .filter((cause) => cause.people * 4 >= people)
    .slice(0, 2)
    .map(
      ({ sentence, stage, people: some }) =>
        `Ask the room about this when stage ${stage} begins, as it came up for ${some} of ${people}: “${sentence}”`,
    );
}

function aboutTime({ stages }: Facts): string[] {
  const unfinished = stages.find(({ began, finished }) => finished * 2 < began);
  return unfinished
    ? [
        `Give ${unfinished.stage} more time, or plan to end before it: ${unfinished.began} began it, ${saidOf(unfinished.finished)} finished it.`,
      ]
    : [];
}

function aboutFlags({ stuck, done }: Facts): string[] {
  const waited =
    stuck.times >= 3 && stuck.minutes >= 5
      ? [
          `Find a second helper, or let neighbours look first: a flag “stuck” was up for ${stuck.minutes} minutes in the median, ${stuck.times} times.`,
        ]
      : [];
  const early =
    done.people >= 3
      ? [`Have a task ready for those who are ahead: ${done.people} people put “done” up.`]
      : [];
  return [...waited, ...early];
}
