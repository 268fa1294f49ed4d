import type { ClassResult, PersonResult, StageGrade } from '../grade/result';
import { isolations } from './isolations';
import { lookOf, looks, looksAmong } from './states';
import { type Point, talkOf } from './talk';
import { codeSpan, escapeMarkdown } from './text';

/** CI pages are cut off at a megabyte, and nobody reads longer tables there. */
const most = 300;

/** `summary.md`, for the page of a CI job: what to talk about next, and who is where. */
export function summaryOf(result: ClassResult): string {
  const { people, stages, isolation, seed } = result;
  const sections = talkOf(result, true).map(
    ({ title, points }) => `### ${title}\n\n${points.map(bulletOf).join('\n')}`,
  );
  const rows = people.slice(0, most).map(rowOf);
  const left = people.length - rows.length;
  return [
    '## Backprop Kata',
    `Judged ${isolations[isolation]}, with seed ${seed}.`,
    ...sections,
    '### The class',
    [headOf(stages), ...rows].join('\n'),
    ...(left > 0 ? [`And ${left} more: see index.html.`] : []),
    looksAmong(people)
      .map((look) => `${looks[look].sign} ${looks[look].words}`)
      .join(' · '),
    '',
  ].join('\n\n');
}

function headOf(stages: readonly string[]): string {
  return `| person | ${stages.join(' | ')} |\n|---|${stages.map(() => '---:|').join('')}`;
}

function rowOf({ name, stages }: PersonResult): string {
  return `| ${[codeSpan(name), ...stages.map((stage) => cellOf(stage, stages))].join(' | ')} |`;
}

function cellOf(stage: StageGrade, stages: readonly StageGrade[]): string {
  return `${stage.held}/${stage.of} ${looks[lookOf(stage, stages)].sign}`;
}

function bulletOf({ share, sentence, place, question, people }: Point): string {
  const text = [share && `**${share}:**`, withCode(sentence), place && `${place}.`];
  if (question) text.push(`<br>Ask: ${withCode(question)}`);
  const names = people.slice(0, 30).map(codeSpan);
  const rest = people.length - names.length;
  const who = [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
  return `- ${text.filter(Boolean).join(' ')}${who === '' ? '' : `<br>${who}`}`;
}

/** What stands between backticks is code; no other sign means anything. */
function withCode(sentence: string): string {
  return sentence
    .split('`')
    .map((part, i) => (i % 2 === 0 ? escapeMarkdown(part) : codeSpan(part)))
    .join('');
}
