import { wrap } from '../../spec/law/format';
import type { LawResult, StageResult } from '../../spec/law/result';
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
  const reached = reachedIn(law);
  const hints = fittingHints(stepsOf(stage).get(step)?.hints ?? [], reached);
  // Another result may come with other hints: these begin anew.
  const range = reached === undefined ? undefined : rangeOf(hints[0]);
  const key = [stage, step, ...(range ?? [])].join(' ');
  const shown = recall().hints;
  const next = (shown[key] ?? 0) % hints.length;
  remember({ hints: { ...shown, [key]: next + 1 } });
  return wrapText(`${stage}, step ${step}, hint ${next + 1} of ${hints.length}: ${hints[next]}`);
}

/** The share of right answers, from 0 to 1, that a law found to be too low. */
export function reachedIn({ report }: LawResult): number | undefined {
  if (report?.result.state !== 'fails' || report.result.finding.kind !== 'differs')
    return undefined;
  const tooLow = report.result.finding.rows.find(
    ({ agrees, truth }) => !agrees && typeof truth === 'object' && truth.said === 'as at least',
  );
  return typeof tooLow?.yours === 'number' ? tooLow.yours : undefined;
}

/** The hints for what was reached: first that for its range, then those that are for any. */
export function fittingHints(hints: readonly string[], reached?: number): readonly string[] {
  if (reached === undefined) return hints;
  const isFor = ([least, most]: Range) => 100 * reached >= least && 100 * reached < most;
  const own = hints.filter((hint) => isFor(rangeOf(hint) ?? [0, 0]));
  const fitting = [...own, ...hints.filter((hint) => !rangeOf(hint))];
  return fitting.length > 0 ? fitting : hints;
}

/** From the one percentage to below the other. */
type Range = readonly [least: number, most: number];

/** The range that a hint is for, if its title begins with one: `Between 20 % and 85 %`, `Below 20 %`. */
export function rangeOf(hint = ''): Range | undefined {
  const [, least = '0', most] = /^(?:Below|Between ([\d.]+) % and) ([\d.]+) %/.exec(hint) ?? [];
  return most === undefined ? undefined : [Number(least), Number(most)];
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
