import { stageAfter } from '../../tools/cli/stages';
import type { ClassResult } from '../grade/result';
import { lookAround, type Room } from './room';
import { type Topic, topicsOf } from './topics';

/** A heading, and what there is to say under it. */
export interface Section {
  readonly title: string;
  readonly points: readonly Point[];
}

/** One thing to say, and whom it is about. */
export interface Point {
  /** “9 of 24” */
  readonly share?: string;
  readonly sentence: string;
  /** “Stage 02, step 3” */
  readonly place?: string;
  /** Nobody, where no name may be seen. */
  readonly people: readonly string[];
}

/** So many of a kind: attention is short. */
const most = 6;

/** What to talk about next; without names, nothing about single people either. */
export function talkOf(result: ClassResult, named: boolean): Section[] {
  const { people } = result;
  const topics = topicsOf(people);
  const of = (kind: Topic['kind']) =>
    shared(topics.filter((topic) => topic.kind === kind)).map((topic) =>
      pointOf(topic, people.length, named),
    );
  const room = lookAround(people);
  const aside = named ? asideOf(room, people.length) : [];
  return [
    { title: 'What to talk about', points: of('cause') },
    { title: 'Laws where people stop, for no known cause', points: of('law') },
    { title: 'What comes next', points: of('blank') },
    { title: 'Who may be stuck', points: aside },
    { title: 'Who may want more', points: offers(result, room.through, named) },
  ].filter(({ points }) => points.length > 0);
}

/** What several people share; what only one has, where nothing is shared. */
function shared(topics: readonly Topic[]): readonly Topic[] {
  const several = topics.filter(({ people }) => people.length > 1);
  return (several.length > 0 ? several : topics).slice(0, most);
}

function pointOf({ sentence, stage, step, people }: Topic, count: number, named: boolean): Point {
  return {
    share: shareOf(people, count),
    sentence,
    place: `Stage ${stage.slice(0, 2)}, step ${step}`,
    people: named ? people : [],
  };
}

function asideOf(room: Room, count: number): Point[] {
  const groups = [
    { people: room.broken, sentence: 'their code could not be tried to its end.' },
    { people: room.absent, sentence: 'nothing is written yet.' },
    { people: room.behind, sentence: 'two stages or more behind half of the room.' },
  ];
  return groups
    .filter(({ people }) => people.length > 0)
    .map((group) => ({ ...group, share: shareOf(group.people, count) }));
}

/** What there is for those who have finished all that was judged. */
function offers({ people, stages }: ClassResult, through: readonly string[], named: boolean) {
  if (through.length === 0) return [];
  const optional = people
    .filter(({ name }) => through.includes(name))
    .flatMap((person) => person.stages)
    .filter((stage) => stage.optional > 0);
  const next = stageAfter(stages.at(-1) ?? '');
  const share = shareOf(through, people.length);
  const rest = (sentence: string): Point => ({ sentence, people: [] });
  return [
    { share, sentence: 'every stage is finished.', people: named ? through : [] },
    ...(next ? [rest(`The next stage begins in katas/${next}/README.md.`)] : []),
    ...[...new Set(optional.map(({ name }) => name))].map((name) =>
      rest(`${name} has laws that are optional: the end of its README says what they ask for.`),
    ),
    rest('`npm run studio` shows what your own engine computes, and how it learns.'),
  ];
}

function shareOf(people: readonly string[], count: number): string {
  return `${people.length} of ${count}`;
}
