import { stageAfter } from '../../tools/cli/stages';
import type { ClassResult } from '../grade/result';
import { questionAt } from '../guide/questions';
import { lookAround, type Need, type Room } from './room';
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
  /** What to ask about it, for whoever leads. */
  readonly question?: string;
  /** Nobody, where no name may be seen. */
  readonly people: readonly string[];
}

/** So many of a kind: attention is short. */
const most = 6;

/** What to talk about next; without names, nothing that is about one person alone either. */
export function talkOf(result: ClassResult, named: boolean): Section[] {
  const { people } = result;
  const topics = topicsOf(people);
  const of = (kind: Topic['kind']) =>
    topics
      .filter((topic) => topic.kind === kind && topic.people.length >= (named ? 1 : 2))
      .slice(0, most)
      .map((topic) => pointOf(topic, people.length, named));
  const room = lookAround(people);
  const aside = named ? asideOf(room, people.length) : [];
  return [
    { title: 'What to talk about', points: of('cause') },
    { title: 'Laws where people stop, for no known cause', points: of('law') },
    { title: 'What comes next', points: of('blank') },
    { title: 'Who may be stuck', points: aside },
    {
      title: named ? 'Who may want more' : 'For those who have finished',
      points: offers(result, room.through, named),
    },
  ].filter(({ points }) => points.length > 0);
}

function pointOf(
  { kind, sentence, stage, step, people }: Topic,
  count: number,
  named: boolean,
): Point {
  return {
    share: shareOf(people, count),
    sentence,
    place: `Stage ${stage.slice(0, 2)}, step ${step}`,
    question: named && kind === 'cause' ? questionAt(stage, step, sentence) : undefined,
    people: named ? people : [],
  };
}

/** What to say of those who may need somebody, the most urgent first. */
const needs: Readonly<Record<Need, string>> = {
  died: 'the process of their code ended.',
  'too long': 'their code takes too long.',
  unreadable: 'their code cannot be loaded.',
  refused: 'a file of theirs was not taken in.',
  'not taken in': 'they handed something in that could not be taken in. Their feedback says why.',
  unexplained: 'a law fails, and its cause is not known.',
  absent: 'they have written nothing yet.',
  behind: 'they are two stages or more behind half of the room.',
};

function asideOf(room: Room, count: number): Point[] {
  return (Object.keys(needs) as Need[])
    .map((need) => ({ people: room[need], sentence: needs[need] }))
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
    ...(named ? [{ share, sentence: 'every stage is finished.', people: through }] : []),
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
