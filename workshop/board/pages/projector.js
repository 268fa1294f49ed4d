import { byId, make, makeSaid } from './dom.js';
import { drawOver } from './over.js';
import { follow } from './stream.js';
import { count, finished, stagesWords, stageWords, stepsWords } from './words.js';

/** @typedef {import('../room/projector').ProjectorView} View */
/** @typedef {View['where'][number]} Where */

/** Where more stages are in use, their steps could not be read from afar. */
const mostDetailed = 6;

/** @param {{ code: string, address: string, qr: import('../qr').QrPath }} room */
function showRoom({ code, address, qr }) {
  byId('qr').setAttribute('viewBox', `0 0 ${qr.size} ${qr.size}`);
  byId('squares').setAttribute('d', qr.path);
  byId('code').textContent = code;
  byId('address').textContent = address;
}

/** @param {View} view */
function showView({ people, where, holding, causes, flags, over }) {
  const isFew = where.length === 0;
  document.body.classList.toggle('few', isFew);
  byId('count').textContent = isFew ? 'Backprop Kata' : `${people} people`;
  byId('waiting').textContent = isFew ? `${people} here. The picture begins with 3.` : '';
  showFlag('stuck', flags.stuck, '⚑');
  showFlag('done', flags.done, '✓');
  const most = Math.max(...where.map((each) => each.people));
  byId('where').replaceChildren(
    ...where.map((each) => rowOf(each, most, where.length <= mostDetailed)),
  );
  byId('hold').hidden = !holding;
  if (holding) {
    byId('holding').textContent = `${stageWords(holding.stage)}, step ${holding.step}`;
    byId('holding-more').textContent =
      `${holding.people} people, for ${count(holding.minutes, 'minute')}`;
  }
  byId('share').hidden = causes.length === 0;
  byId('causes').replaceChildren(
    ...causes.map((cause) =>
      make('li', '', make('b', '', `${cause.people} people`), ` ${cause.sentence}`),
    ),
  );
  drawOver(over);
}

/**
 * @param {'stuck' | 'done'} flag
 * @param {number} many
 * @param {string} sign
 */
function showFlag(flag, many, sign) {
  byId(flag).hidden = many === 0;
  byId(flag).textContent = `${sign} ${many} ${flag}`;
}

/**
 * A stage, and a bar for the steps of those who are there.
 * @param {Where} where
 * @param {number} most
 * @param {boolean} isDetailed
 */
function rowOf(where, most, isDetailed) {
  const steps = isDetailed ? where.steps.map(stepOf) : [];
  const bar = make('div', 'bar', ...steps);
  if (steps.length === 0) bar.append(make('div', 'step', make('b', '', String(where.people))));
  bar.style.width = `${(100 * where.people) / most}%`;
  return make(
    'li',
    '',
    make('span', `name s${where.main.slice(0, 2)}`, stagesWords(where)),
    make('div', 'track', bar),
  );
}

/** @param {Where['steps'][number]} crowd */
function stepOf(crowd) {
  // Where it is narrow, a range needs no word to be told from a number of people.
  const word = crowd.from === crowd.to ? 'step ' : make('span', 'words', 'steps ');
  const which =
    crowd.from === finished
      ? makeSaid('span', 'which', '✓', ' have every law')
      : make('span', 'which', word, stepsWords(crowd));
  const name = crowd.from === finished ? 'step finished' : 'step';
  const box = make('div', name, make('b', '', String(crowd.people)), which);
  box.style.flexGrow = String(crowd.people);
  return box;
}

follow('/projector/stream', { room: showRoom, view: showView });
