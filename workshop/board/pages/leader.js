import { byId, make } from './dom.js';
import { follow } from './stream.js';
import { count, stageWords } from './words.js';

/** @typedef {import('../room/leader').LeaderView} View */
/** @typedef {import('../room/leader').Somebody} Somebody */

/** So many are shown in full: nobody helps more at a time. */
const most = 6;

/** So many names are read in a line. */
const mostNames = 8;

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
    shared.map(({ people: many, sentence, stage, step, names }) =>
      make(
        'li',
        '',
        make('p', '', make('b', '', `${many} people: `), sentence),
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

/** @param {number} minutes */
function ago(minutes) {
  return minutes === 0 ? 'just now' : `${minutes} min ago`;
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

/** @param {View['needing'][number]} person */
function cardOf({ stuck, minutes, law, state, cause, question, ...person }) {
  const since = stuck ? `⚑ stuck, ${ago(minutes)}` : `at this law for ${minutes} min`;
  const seen = law
    ? [
        make(
          'p',
          'law',
          make('span', 'soft', state === 'fails' ? '✗ fails: ' : '… to write: '),
          law,
        ),
      ]
    : [];
  const likeness = cause ? [make('p', '', make('span', 'soft', 'Looks like: '), cause)] : [];
  return make(
    'li',
    stuck ? 'card stuck' : 'card',
    make('h2', '', nameOf(person.name), ' ', make('span', 'since', since)),
    make('p', 'soft', placeOf(person)),
    ...seen,
    ...likeness,
    make('p', 'ask', make('b', '', 'Ask: '), question),
  );
}

/**
 * @param {Somebody} person
 * @param {string} words
 */
function lineOf(person, words) {
  const rest = words ? `${words}. ${placeOf(person)}` : placeOf(person);
  return make('li', '', make('b', '', nameOf(person.name)), ' ', make('span', 'soft', rest));
}

/** @param {Somebody} person */
function placeOf({ stage, step }) {
  return stageWords(stage) + (step === undefined ? '' : `, step ${step}`);
}

/**
 * A name is a text of its own direction.
 * @param {string} name
 */
function nameOf(name) {
  return make('bdi', '', name);
}

/**
 * Some names, and how many more there are.
 * @param {readonly string[]} names
 */
function inTurn(names) {
  const shown = names.slice(0, mostNames);
  const more = names.length > shown.length ? [` and ${names.length - shown.length} more`] : [];
  return [
    ...shown.flatMap((name, i) => (i === 0 ? [nameOf(name)] : [', ', nameOf(name)])),
    ...more,
  ];
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
