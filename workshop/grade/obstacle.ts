import { stageNamed } from '../../spec/laws/stages';
import type { Refusal } from '../intake/submission';
import type { Compiled } from '../sandbox/compile';
import { furtherFilesOf } from '../sandbox/opening';
import type { State } from './result';

/** What keeps a stage from being tried at all, with a sentence about it. */
interface Obstacle {
  readonly state: State;
  readonly sentence: string;
}

/** What keeps a stage from being tried: the first file that it needs, and that is not there. */
export function obstacleTo(stage: string, compiled: Compiled): Obstacle | undefined {
  const missing = filesFor(stage).find((file) => compiled.modules[file] === undefined);
  if (missing === undefined) return undefined;
  const about = (list: readonly Refusal[]) => list.find(({ path }) => path.endsWith(missing));
  const [refused, unreadable] = [about(compiled.refusals), about(compiled.unreadable)];
  if (refused) return { state: 'refused', sentence: refused.sentence };
  if (unreadable) return { state: 'unreadable', sentence: unreadable.sentence };
  const needs = missing.startsWith(stage) ? '' : `, and ${stage} is built on it`;
  return { state: 'not written', sentence: `${missing} was not handed in${needs}.` };
}

/** The files whose exports the laws of a stage need, the earliest first: `01-value/value.ts`. */
function filesFor(stage: string): string[] {
  return [...stageNamed(stage).uses, stage].flatMap((name) => {
    const further = name === stage ? furtherFilesOf(name) : [];
    return [name.slice(3), ...further].map((file) => `${name}/${file}.ts`);
  });
}
