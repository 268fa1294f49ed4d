import { byId, make } from './dom.js';
import { count, numbersOf } from './words.js';

/** @typedef {import('../room/over-time').Moment} Moment */

/**
 * Draws how many were in which stage over time: a column a time, a band a stage, the first below.
 * @param {readonly Moment[]} moments
 */
export function drawOver(moments) {
  byId('time').hidden = moments.length < 3;
  if (moments.length < 3) return;
  const most = Math.max(...moments.map(peopleAt));
  const columns = moments.map((moment) => columnOf(moment, most, () => ''));
  const [first, last] = [moments[0], moments[moments.length - 1]];
  const labels = columnOf(last, most, numbersOf);
  labels.classList.add('labels');
  byId('over').replaceChildren(...columns, labels);
  byId('over').ariaLabel = `Stages over time. Now: ${last.crowds
    .map((crowd) => `${crowd.people} in ${numbersOf(crowd)}`)
    .join(', ')}.`;
  const minutes = Math.round((last.at - first.at) / 60_000);
  byId('axis').replaceChildren(
    make('span', '', `${count(minutes, 'minute')} ago`),
    make('span', '', 'now'),
  );
}

/** @param {Moment} moment */
function peopleAt({ crowds }) {
  return crowds.reduce((sum, { people }) => sum + people, 0);
}

/**
 * @param {Moment} moment
 * @param {number} most
 * @param {(stages: { from: string, to: string }) => string} label
 */
function columnOf(moment, most, label) {
  const bands = moment.crowds.map(({ main, people, ...stages }) => {
    const band = make('div', `band s${main.slice(0, 2)}`, make('span', '', label(stages)));
    band.style.flexGrow = String(people);
    return band;
  });
  const column = make('div', 'column', ...bands);
  column.style.height = `${(100 * peopleAt(moment)) / Math.max(1, most)}%`;
  return column;
}
