import { catalogue } from '../../../spec/mistakes/catalogue';
import { gatherTopics, type Topic } from '../../report/topics';
import type { Person } from './room';

/** What the mistakes of many have in common now: each by the cause that was named last. */
export function causesAmong(people: readonly Person[]): Topic[] {
  return gatherTopics(
    people.flatMap(({ id, latest: { stage, step, cause } }) =>
      cause ? [claimOf(String(id), cause, stage, step)] : [],
    ),
  );
}

/** What the mistakes of many had in common at any time, once a person. */
export function causesEver(people: readonly Person[]): Topic[] {
  return gatherTopics(
    people.flatMap(({ id, stays }) =>
      stays.flatMap(({ stage, step, causes }) =>
        causes.map((cause) => claimOf(String(id), cause, stage, step)),
      ),
    ),
  );
}

function claimOf(name: string, sentence: string, stage: string, step = 1) {
  return { name, subject: { kind: 'cause', sentence, stage, step } } as const;
}

const sentences = new Set(catalogue.flatMap(({ list }) => list.map(({ hint }) => hint)));

/** Whether a sentence is the kata's own. What else came in somebody may have made up. */
export function isOurs({ sentence }: Topic): boolean {
  return sentences.has(sentence);
}

/** Those whom a topic is about. */
export function peopleOf(topic: Topic, people: readonly Person[]): Person[] {
  const ids = new Set(topic.people);
  return people.filter(({ id }) => ids.has(String(id)));
}
