import { tinted } from '../../spec/charts/colour';
import { explain } from '../../spec/law/explain';
import { wrap } from '../../spec/law/format';
import type { LawResult, StageResult } from '../../spec/law/result';
import { currentOf, nextLawOf, placeOf } from './results';
import { fileFor } from './stages';
import { brokenIn, unreadable } from './unreadable';

/** What a learner sees at the end of a run: the map, one law in full, and the next step. */
export function screen(stages: readonly StageResult[], next?: string): string {
  const last = stages.at(-1);
  if (!last) {
    return '  No law has been tried: none has that in its title. --verbose lists them all.\n';
  }
  const current = currentOf(stages);
  const partial = stages.some((stage) => stage.partial);
  const rest = current ? toDo(current) : finished(last, partial, next);
  return [...stages.map(lineOf), '', ...rest, ''].join('\n');
}

/** A line of the map. */
function lineOf({ name, laws, optional, failure }: StageResult): string {
  if (failure) {
    const broken = brokenIn(failure, name);
    return `  ${name.padEnd(16)}${broken ? `waits for ${broken}` : 'could not be read'}`;
  }
  if (laws.length === 0) return `  ${name.padEnd(16)}not written yet`;
  const count = laws.filter(({ state }) => state === 'holds').length;
  const bar = '█'.repeat(Math.floor((20 * count) / laws.length)).padEnd(20, '·');
  const colour = count === laws.length ? 'green' : 'yellow';
  const more = optional > 0 ? `, ${optional} more ${optional === 1 ? 'is' : 'are'} optional` : '';
  return `  ${name.padEnd(16)}${tinted(colour, bar)}  ${count} of ${laws.length} laws hold${more}`;
}

/** What is to be done in a stage that is not finished. */
function toDo(stage: StageResult): string[] {
  const law = nextLawOf(stage);
  if (stage.failure !== undefined || !law) return unreadable(stage.name, stage.failure ?? '');
  if (law.state === 'not written') return blank(stage, law);
  const { cause } = law.report ?? {};
  const own = [
    `  Next:  fix it in ${fileFor(stage.name, placeOf(law, stage.name).step)}`,
    `  Check: npx jest katas/${stage.name}`,
  ];
  return [
    `  ${tinted('bold', wrap(`${stage.name} › ${law.title}`, 78, '    '))}`,
    '',
    ...told(law)
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd()),
    '',
    ...others(stage, law),
    ...(cause?.kind === 'earlier stage' ? [`  Next:  npx jest katas/${cause.stage}`] : own),
  ];
}

/** What fails without a report is no law: an error of the kata's, or a test of the learner's own. */
function told({ report, message = '' }: LawResult): string {
  return report ? explain(report) : message;
}

function blank(stage: StageResult, law: LawResult): string[] {
  const place = placeOf(law, stage.name);
  const what = law.report?.result.state === 'not written' ? law.report.result.what : '';
  const earlier = place.stage !== stage.name;
  return [
    ...(earlier ? [`  ${stage.name} waits for ${place.stage}, which is not finished.`] : []),
    `  Next:  write ${tinted('bold', what)} in ${fileFor(place.stage, place.step, what)}`,
    `  Read:  katas/${place.stage}/README.md, step ${place.step}`,
    `  Check: npx jest katas/${place.stage}`,
    ...(earlier ? [`  Or borrow it: npm run borrow -- ${place.stage} katas/${stage.name}`] : []),
    '',
    ...others(stage, law),
  ];
}

/** The laws that fail besides the one shown, a line each, and how many blanks there are. */
function others({ laws }: StageResult, shown: LawResult): string[] {
  const failing = laws.filter((law) => law.state === 'fails' && law !== shown);
  const count = (which: LawResult['state']) => laws.filter(({ state }) => state === which).length;
  const blanks = count('not written');
  const left = count('not tried');
  const list = failing.map(({ title }) => `    ${tinted('red', '✗')} ${title.split(':')[0]}`);
  const more = list.splice(5).length;
  const head =
    shown.state === 'not written' ? 'Failing so far:' : 'Also failing, often for the same reason:';
  if (list.length > 0) list.unshift(`  ${head}`);
  if (more > 0) list.push(`    and ${more} more`);
  if (blanks > 0)
    list.push(`  ${blanks === 1 ? '1 law is' : `${blanks} laws are`} not written yet.`);
  if (left > 0) list.push(`  ${left === 1 ? '1 law was' : `${left} laws were`} not tried.`);
  return list.length > 0 ? [...list, ''] : [];
}

function finished({ name, laws }: StageResult, partial: boolean, next?: string): string[] {
  if (laws.length === 0) {
    return [
      '  This step is optional, and nothing is written yet. What to write, and where:',
      `  Read:  katas/${name}/README.md, the last step`,
    ];
  }
  if (partial) return [`  What was tried holds. The whole stage: npx jest katas/${name}`];
  return [
    next
      ? `  Done. Next: ${next}, which begins in katas/${next}/README.md`
      : '  Every law of the last stage holds. Now find a hole in ours: its last step.',
    `  Compare: npm run compare ${name}`,
  ];
}
