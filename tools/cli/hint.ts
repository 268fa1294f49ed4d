import { wrap } from '../../spec/law/format';
import type { StageResult } from '../../spec/law/result';
import { stepsOf } from '../../spec/laws/readme';
import { recall, remember } from '../../spec/memory/store';
import { nextLawOf, placeOf } from './results';

/** The next hint for the law that a stage has to make true next; after the last, the first again. */
export function nextHint(result: StageResult): string {
  const law = nextLawOf(result);
  if (!law) {
    return `${result.name} cannot be read yet: npx jest katas/${result.name} shows where.`;
  }
  const { cause } = law.report ?? {};
  if (cause?.kind === 'earlier stage') {
    return `${cause.stage} is not finished. Fix that first: npm run hint ${cause.stage}`;
  }
  const { stage, step } = placeOf(law, result.name);
  const hints = stepsOf(stage).get(step)?.hints ?? [];
  const key = `${stage} ${step}`;
  const shown = recall().hints;
  const next = (shown[key] ?? 0) % hints.length;
  remember({ hints: { ...shown, [key]: next + 1 } });
  return wrapText(`${stage}, step ${step}, hint ${next + 1} of ${hints.length}: ${hints[next]}`);
}

/** The step of the README that a stage has to make true next. */
export function nextStep(result: StageResult): string {
  const law = nextLawOf(result);
  if (!law) return nextHint(result);
  const { stage, step } = placeOf(law, result.name);
  return wrapText(stepsOf(stage).get(step)?.text ?? '');
}

/** A text of several lines, wrapped for the terminal. Tables and code keep their lines. */
export function wrapText(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^(\||\s)/.test(line) ? line : wrap(line, 78)))
    .join('\n');
}
