import { randomUUID } from 'node:crypto';
import { stageNamed } from '../../spec/laws/stages';
import { answerOf } from './answers';
import type { Said } from './child';
import type { Compiled } from './compile';
import { read } from './plain';
import type { Opening } from './protocol';

/** How many seconds the modules may take to load. */
const loading = 5;

/** How long the answer to an opening may take, with the start of Node, on a machine that is busy. */
export const openingPatience = 1000 * (loading + 10);

/** The stage in which learners' own laws are tried. */
export const ofYourLaws = '13-your-laws';

/** The files of a stage beside its main one, without which it is not tried: of stage 13 none, as a hole is not judged here. */
export function furtherFilesOf(stage: string): readonly string[] {
  return stage === ofYourLaws ? [] : (stageNamed(stage).files ?? []);
}

/** What a child is told first: a person's code, and which modules are asked. */
export function openingFor({ modules }: Compiled, stage: string): Omit<Opening, 'id'> {
  const { name, uses } = stageNamed(stage);
  const own = [name.slice(3), ...furtherFilesOf(stage)].map((file) => `${name}/${file}`);
  const earlier = uses.map((each) => `${each}/${each.slice(3)}`);
  return { secret: randomUUID(), modules, load: [...earlier, ...own], seconds: loading };
}

/** Why the code could not be loaded, in a sentence, if it could not. */
export function failureIn(said: Said): string | undefined {
  if ('death' in said) return `It was not there after loading. ${said.death}`;
  const { late, loaded, broken } = said.line;
  if (late === true) return `Loading it took longer than ${loading} seconds.`;
  if (typeof broken === 'string') return `It could not be loaded: ${broken.slice(0, 1000)}`;
  try {
    const thing = read(String(loaded));
    return thing === 'loaded' ? undefined : sentenceOf(thing);
  } catch {
    return noSentence;
  }
}

const noSentence = 'It could not be loaded.';

function sentenceOf(thing: unknown): string {
  const answer = answerOf(thing);
  if (answer?.kind === 'not written') return `${answer.what} is not written.`;
  if (answer?.kind !== 'threw') return noSentence;
  const { name, message, at } = answer.error;
  return `Loading it threw ${name ?? 'something'}: ${message}${at[0] ? ` (${at[0]})` : ''}`;
}
