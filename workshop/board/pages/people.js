import { make } from './dom.js';
import { stageWords } from './words.js';

/** @typedef {import('../room/leader').Somebody} Somebody */

/** So many names are read in a line. */
const mostNames = 8;

/**
 * How long ago something was.
 * @param {number} minutes
 */
export function ago(minutes) {
  return minutes === 0 ? 'just now' : `${minutes} min ago`;
}

/**
 * Somebody who needs help: what they see, and what to ask them.
 * @param {import('../room/leader').Needing} person
 */
export function cardOf({ stuck, minutes, law, state, cause, question, ...person }) {
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
 * Somebody in a line, with words about them.
 * @param {Somebody} person
 * @param {string} words
 */
export function lineOf(person, words) {
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
export function inTurn(names) {
  const shown = names.slice(0, mostNames);
  const more = names.length > shown.length ? [` and ${names.length - shown.length} more`] : [];
  return [
    ...shown.flatMap((name, i) => (i === 0 ? [nameOf(name)] : [', ', nameOf(name)])),
    ...more,
  ];
}
