import { blanks } from '../../spec/blanks/blanks';
import { isLost } from '../../spec/law/answer';
import type { Cause, Finding } from '../../spec/law/result';
import { nextLawOf, placeOf } from '../../tools/cli/results';
import type { PersonResult, StageGrade } from '../grade/result';
import { currentStage, isNotTakenIn } from './states';

/** Something that several people can be told at once. */
export interface Topic extends Subject {
  /** In the order of the class, nobody twice. */
  readonly people: readonly string[];
}

interface Subject {
  /** A mistake with a known cause, a law that fails without one, or what is to be written next. */
  readonly kind: 'cause' | 'law' | 'blank';
  /** What a leader can say after “9 of 24:”. */
  readonly sentence: string;
  readonly stage: string;
  readonly step: number;
}

/** Somebody, and what there is to say to them. */
export interface Claim {
  readonly name: string;
  readonly subject: Subject;
}

/**
 * What people have in common, the most shared first. The first law that fails speaks for its stage.
 * Where several causes fit somebody's code, it counts for the one that fits most people.
 */
export function topicsOf(people: readonly PersonResult[]): Topic[] {
  const open = people.flatMap((person) =>
    subjectsOf(person).map((subjects) => ({ name: person.name, subjects })),
  );
  const fitting = gather(
    open.flatMap(({ name, subjects }) => subjects.map((subject) => ({ name, subject }))),
  );
  const share = (subject: Subject) => fitting.get(subject.sentence)?.people.length ?? 0;
  const chosen = open.map(({ name, subjects }) => ({
    name,
    subject: subjects.reduce((best, each) => (share(each) > share(best) ? each : best)),
  }));
  return gatherTopics(chosen);
}

/** The topics of what is claimed of several people, the most shared first. */
export function gatherTopics(claims: readonly Claim[]): Topic[] {
  return [...gather(claims).values()].sort(
    (a, b) =>
      b.people.length - a.people.length ||
      inOrder(a.stage, b.stage) ||
      a.step - b.step ||
      inOrder(a.sentence, b.sentence),
  );
}

/** The same sentence is the same topic, wherever it is said first. */
function gather(claims: readonly Claim[]): Map<string, Topic> {
  const topics = new Map<string, Subject & { readonly people: Set<string> }>();
  for (const { name, subject } of claims) {
    const topic = topics.get(subject.sentence) ?? { ...subject, people: new Set() };
    topics.set(subject.sentence, topic);
    topic.people.add(name);
  }
  return new Map(
    [...topics].map(([sentence, topic]) => [sentence, { ...topic, people: [...topic.people] }]),
  );
}

/** What there is to say to one person, each time as all that may be meant. */
function subjectsOf(person: PersonResult): Subject[][] {
  const current = currentStage(person);
  // Without a cause, a law of a later stage may fail for what is wrong in an earlier one.
  const isSure = (stage: StageGrade, kind: Subject['kind']) =>
    kind === 'cause' || stage === current;
  const failing = person.stages.map((stage) =>
    subjectsOfStage(stage).filter(({ kind }) => isSure(stage, kind)),
  );
  return [...failing, current && !isNotTakenIn(person) ? ofBlank(current) : []].filter(
    ({ length }) => length > 0,
  );
}

/** What may be said of the first law that fails in a stage. */
export function subjectsOfStage({ name, laws }: StageGrade): Subject[] {
  const { report } = laws.find(({ state }) => state === 'fails') ?? {};
  if (!report) return [];
  const { title, step, cause, result } = report;
  const place = { stage: name, step };
  const finding = result.state === 'fails' ? result.finding : undefined;
  if (!cause && finding && isLost(finding)) return [ofLost(title, finding, place)];
  if (result.state === 'fails' && cause?.kind === 'finding' && cause.reason) {
    return [ofLearnersLaw(title, cause.reason, result.shown, place)];
  }
  return cause ? ofCause(cause, title, place) : [ofLaw(title, place)];
}

type Place = Pick<Subject, 'stage' | 'step'>;

function ofCause(cause: Cause, title: string, place: Place): Subject[] {
  const said = (sentence: string): Subject => ({ kind: 'cause', sentence, ...place });
  switch (cause.kind) {
    case 'earlier stage':
      return [];
    case 'inner part': {
      const inner = { ...place, step: cause.step };
      return cause.cause ? ofCause(cause.cause, cause.title, inner) : [ofLaw(cause.title, inner)];
    }
    case 'known mistake':
      return cause.hints.map(said);
    case 'formula': {
      const fact = cause.fact.startsWith('slope') ? `the ${cause.fact}` : cause.fact;
      const subject = `in ${title.split(':')[0]}, ${fact}`;
      return [said(`${subject} is ${cause.yours}. It should be ${cause.truth}.`)];
    }
    case 'finding':
      return [said(cause.sentence)];
  }
}

/** Several people's laws let the same wrong program through, each with other cases. */
function ofLearnersLaw(
  title: string,
  reason: NonNullable<Extract<Cause, { kind: 'finding' }>['reason']>,
  program: string,
  place: Place,
): Subject {
  const does = reason === 'too strict' ? 'refuses' : 'accepts';
  const sentence = `${title.split(':')[0]} is ${reason}: it ${does} ${program}.`;
  return { kind: 'cause', sentence, ...place };
}

/** An endless loop, or worse, needs no other cause. */
function ofLost(title: string, { kind }: Finding, place: Place): Subject {
  const what = kind === 'late' ? 'does not come back: an endless loop?' : 'ends its process.';
  return { kind: 'cause', sentence: `the code of “${title.split(':')[0]}” ${what}`, ...place };
}

function ofLaw(title: string, place: Place): Subject {
  return { kind: 'law', sentence: `“${title}” does not hold.`, ...place };
}

/** What comes next for somebody. Only names that the kata knows: a blank may claim to be anything. */
function ofBlank(current: StageGrade): Subject[] {
  const next = (sentence: string, place: Place): Subject[] => [
    { kind: 'blank', sentence, ...place },
  ];
  const { name, state, laws } = current;
  if (state === 'not written' && laws.length === 0) {
    return next(`${name} is to be begun next.`, { stage: name, step: 1 });
  }
  const law = nextLawOf(current);
  if (law?.report?.result.state !== 'not written') return [];
  const { what } = law.report.result;
  const place = placeOf(law, name);
  const isKnown = Object.values(blanks[place.stage] ?? {}).some((file) =>
    Object.hasOwn(file, what),
  );
  return isKnown ? next(`${what} is to be written next.`, place) : [];
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
