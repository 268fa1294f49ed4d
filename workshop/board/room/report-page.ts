import { htmlPage } from '../../report/html';
import { escapeTags } from '../../report/text';
import { fewest, saidOf } from './crowd';
import type { HardStep, StageTime } from './facts';
import type { Moment } from './over-time';
import type { Shared } from './projector';
import type { RoomReport } from './report';
import { style } from './report-style';

/** The report as one HTML file for the screen and for paper. It loads nothing and runs nothing. */
export function reportPage(report: RoomReport): string {
  const { people, minutes, hard, causes, stages, over, advice } = report;
  const sections = [
    section('What to change next time', listOf(advice.map(escapeTags))),
    section('What was hard', hard.length > 0 ? hardTable(hard) : ''),
    section('What many saw', listOf(causes.map(causeItem(people)))),
    section('The stages', stages.length > 0 ? stageTable(stages) : ''),
    section('Where people were, over time', over.length > 1 ? pictureOf(over) : ''),
    section('Flags', flagsSentence(report)),
  ];
  const count = `${people} ${people === 1 ? 'person' : 'people'}`;
  return htmlPage({
    title: 'Backprop Kata: how the workshop went',
    style,
    header: `<h1>How the workshop went</h1>\n<p>${count}, ${lengthOf(minutes)} of work. Without names.</p>`,
    main: sections.filter(Boolean).join('\n'),
  });
}

function section(title: string, content: string): string {
  return content && `<section>\n<h2>${title}</h2>\n${content}\n</section>`;
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** `2 hours 5 minutes` */
function lengthOf(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [Math.round(minutes % 60), 'minute'],
  ] as const;
  const said = parts.filter(([many]) => many > 0);
  return said.map(([many, what]) => count(many, what)).join(' ') || '0 minutes';
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

function hardTable(hard: readonly HardStep[]): string {
  const rows = hard.map(({ stage, step, people, minutes, slow, after }) =>
    rowOf(
      `${stage}, step ${step}`,
      minutes,
      `${saidOf(slow)} of ${people}`,
      after > 0 ? lengthOf(after) : 'at once',
    ),
  );
  return `<p>Where most time went, first. Times are medians of what people worked, without breaks.</p>
${tableOf(['Step', 'Minutes', '10 or longer', 'Half came to it after'], rows)}`;
}

function stageTable(stages: readonly StageTime[]): string {
  const rows = stages.map(({ stage, began, finished, minutes }) =>
    rowOf(stage, began, saidOf(finished), minutes ?? '–'),
  );
  return tableOf(['Stage', 'Began', 'Finished', 'Minutes, of those who finished'], rows);
}

function tableOf(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function rowOf(head: string, ...cells: readonly (string | number)[]): string {
  const data = cells.map((cell) => `<td>${cell}</td>`).join('');
  return `<tr><th scope="row">${escapeTags(head)}</th>${data}</tr>`;
}

const causeItem =
  (all: number) =>
  ({ people, sentence, stage, step }: Shared) =>
    `<b>${people} of ${all}:</b> ${escapeTags(sentence)} <span class="place">${escapeTags(stage)}, step ${step}.</span>`;

function flagsSentence({ people, stuck, done }: RoomReport): string {
  if (people < fewest) return '';
  const up = stuck.times > 0 ? `, for ${count(stuck.minutes, 'minute')} in the median` : '';
  return `<p>“Stuck” went up ${count(stuck.times, 'time')}${up}. “Done” went up ${count(done.times, 'time')}.</p>`;
}

/** A column a time, a band a stage, the first stage below; the numbers of the stages stand beside. */
function pictureOf(over: readonly Moment[]): string {
  const most = Math.max(...over.map(({ crowds }) => sumOf(crowds)));
  const columns = over.flatMap(({ crowds }, column) =>
    crowds.map(({ main, people }, i) => {
      const below = sumOf(crowds.slice(0, i + 1));
      return `<rect class="s${Number(main.slice(0, 2))}" x="${column}" y="${most - below}" width="0.94" height="${people - 0.04 * Math.min(1, most / 30)}"/>`;
    }),
  );
  const used = [...new Set(over.flatMap(({ crowds }) => crowds.map(({ main }) => main)))].sort();
  const legend = used.map(
    (stage) => `<li><i class="s${Number(stage.slice(0, 2))}"></i>${escapeTags(stage)}</li>`,
  );
  return `<svg viewBox="0 0 ${over.length} ${most}" preserveAspectRatio="none" role="img" aria-label="How many people were in which stage, from the beginning to the end">${columns.join('')}</svg>
<ul class="legend">${legend.join('')}</ul>
<p class="place">From the beginning on the left to the end on the right, breaks left out. ${most} people at the most.</p>`;
}

function sumOf(crowds: Moment['crowds']): number {
  return crowds.reduce((sum, { people }) => sum + people, 0);
}
