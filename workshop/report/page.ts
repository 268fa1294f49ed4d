import { lawCount } from '../grade/law-count';
import type { ClassResult, StageGrade } from '../grade/result';
import { htmlPage } from './html';
import { isolations } from './isolations';
import { type Row, rowsOf } from './rows';
import { lookOf, looks, looksAmong } from './states';
import { style } from './style';
import { type Point, type Section, talkOf } from './talk';
import { escapeTags, onOneLine } from './text';

/** The class map as one HTML file that loads nothing and runs nothing; without names, for a projector. */
export function pageOf(result: ClassResult, named: boolean): string {
  const { people, isolation, seed } = result;
  const sections = talkOf(result, named).map(sectionOf).join('\n');
  const count = `${people.length} ${people.length === 1 ? 'person' : 'people'}`;
  const place = isolations[isolation] + (named ? `, with seed ${seed}` : '');
  return htmlPage({
    title: 'Backprop Kata: the class',
    style,
    ...(!named && { look: 'projector' }),
    header: `<h1>Backprop Kata</h1>\n<p>${count}, judged ${place}.</p>`,
    main: `<section class="talk">
${sections}
</section>
<section class="map" aria-label="The class, stage by stage">
${legendOf(result)}
${tableOf(result, named)}
</section>`,
  });
}

function sectionOf({ title, points }: Section): string {
  return `<h2>${escapeTags(title)}</h2>\n<ul>\n${points.map(itemOf).join('\n')}\n</ul>`;
}

function itemOf({ share, sentence, place, question, people }: Point): string {
  const parts = [
    share && `<b>${share}:</b>`,
    withCode(sentence),
    place && `<span class="place">${place}.</span>`,
  ];
  const ask = question ? `<p class="ask"><b>Ask:</b> ${withCode(question)}</p>` : '';
  return `<li>${parts.filter(Boolean).join(' ')}${ask}${whoOf(people)}</li>`;
}

/** Names, and where they are many, behind a click. */
function whoOf(people: readonly string[]): string {
  if (people.length === 0) return '';
  const names = people.map(nameOf).join(', ');
  if (people.length <= 8) return `<p class="who">${names}</p>`;
  return `<details class="who"><summary>Who</summary>${names}</details>`;
}

function tableOf({ people, stages }: ClassResult, named: boolean): string {
  const head = stages
    .map((name) => {
      const [number, ...words] = name.split('-');
      return `<th scope="col" class="stage">${number}<span class="noun"> ${escapeTags(words.join('-'))}</span><span class="laws">of ${lawCount(name)}</span></th>`;
    })
    .join('');
  const rows = rowsOf(people, named).map(rowOf).join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="The map">
<table${stages.length > 7 ? ' class="dense"' : ''}>
<thead><tr><th scope="col">${named ? 'Name' : 'People'}</th>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>`;
}

function rowOf({ head, stages }: Row): string {
  return `<tr><th scope="row">${nameOf(head)}</th>${stages.map((stage) => cellOf(stage, stages)).join('')}</tr>`;
}

/** How far somebody is: a number, a sign, a bar behind them, and the state in words for who hears it. */
function cellOf(stage: StageGrade, stages: readonly StageGrade[]): string {
  const look = lookOf(stage, stages);
  const { sign, words } = looks[look];
  const tenths = Math.floor((10 * stage.held) / Math.max(1, stage.of));
  const state = `<span class="sign" aria-hidden="true">${sign}</span><span class="heard"> ${words}</span>`;
  const count = `${stage.held}<span class="of">/${stage.of}</span> `;
  return `<td class="${look.replaceAll(' ', '-')} bar-${tenths}">${stage.held > 0 ? count : ''}${state}</td>`;
}

function legendOf({ people }: ClassResult): string {
  const items = looksAmong(people).map((look) => {
    const { sign, words } = looks[look];
    return `<li class="${look.replaceAll(' ', '-')}"><span class="sign">${sign}</span> ${words}</li>`;
  });
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** A name is a text of its own direction, and never markup. */
function nameOf(name: string): string {
  return `<bdi>${escapeTags(onOneLine(name))}</bdi>`;
}

/** What stands between backticks is code. */
function withCode(sentence: string): string {
  return sentence
    .split('`')
    .map((part, i) => (i % 2 === 0 ? escapeTags(part) : `<code>${escapeTags(part)}</code>`))
    .join('');
}
