import { byId, make } from './dom.js';
import { ago, cardOf, inTurn, lineOf } from './people.js';
import { follow } from './stream.js';
import { count, stageWords } from './words.js';

/** @typedef {import('../room/leader').LeaderView} View */

/** So many are shown in full: nobody helps more at a time. */
const most = 6;

/** @param {View} view */
function showView({ people, gone, needing, quiet, ahead, shared, fine }) {
  byId('login').hidden = true;
  byId('room').hidden = false;
  const stuck = needing.filter((each) => each.stuck).length;
  byId('count').textContent =
    count(people, 'person', 'people') + (stuck > 0 ? `, ⚑ ${stuck} stuck` : '');
  byId('needing').replaceChildren(...needing.slice(0, most).map(cardOf));
  byId('more').replaceChildren(...needing.slice(most).map(cardOf));
  byId('more-part').hidden = needing.length <= most;
  byId('more-title').textContent = `${needing.length - most} more`;
  byId('nobody').textContent = needing.length > 0 ? '' : calm(people);
  fill(
    'shared',
    shared.map(({ people: many, sentence, stage, step, names, question }) =>
      make(
        'li',
        '',
        make('p', '', make('b', '', `${many} people: `), sentence),
        make('p', 'ask', make('b', '', 'Ask: '), question),
        make('p', 'soft', `${stageWords(stage)}, step ${step}. `, ...inTurn(names)),
      ),
    ),
  );
  fill(
    'quiet',
    quiet.map((each) => lineOf(each, `${each.why} ${ago(each.minutes)}`)),
  );
  fill(
    'ahead',
    ahead.map((each) => lineOf(each, `${each.why} ${ago(each.minutes)}`)),
  );
  fill(
    'fine',
    fine.map((each) => lineOf(each, '')),
  );
  byId('fine-title').textContent = `${count(fine.length, 'person', 'people')} at work`;
  byId('gone').textContent = gone > 0 ? `${gone} not heard of for two hours.` : '';
}

/** @param {number} people */
function calm(people) {
  return people === 0 ? 'Nobody has joined yet.' : 'Nobody needs you now.';
}

/**
 * Fills a list, and hides its part if nothing is in it.
 * @param {'shared' | 'quiet' | 'ahead' | 'fine'} id
 * @param {readonly HTMLElement[]} items
 */
function fill(id, items) {
  byId(`${id}-part`).hidden = items.length === 0;
  byId(id).replaceChildren(...items);
}

function askForToken() {
  byId('login').hidden = false;
  byId('room').hidden = true;
  byId('count').textContent = '';
}

const token = /** @type {HTMLInputElement} */ (byId('token'));

byId('login').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { ok, status, text } = await send('/leader/login', { token: token.value.trim() });
  byId('wrong').textContent = ok ? '' : text || `The board answered with ${status}.`;
  if (!ok) return token.select();
  token.value = '';
  watch();
});

byId('logout').addEventListener('click', async () => {
  const { ok } = await send('/leader/logout', {});
  if (ok) location.reload();
});

/**
 * @param {string} path
 * @param {unknown} body
 */
async function send(path, body) {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch {
    return { ok: false, status: 0, text: 'The board cannot be reached.' };
  }
}

function watch() {
  follow('/leader/stream', { view: showView, refused: askForToken });
}

watch();
