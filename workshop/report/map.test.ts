import { createHash } from 'node:crypto';
import { stripVTControlCharacters } from 'node:util';
import type { ClassResult } from '../grade/result';
import { pageOf } from './page';
import { crowd, realClass } from './sample';
import { terminalMap } from './terminal-map';

let real: ClassResult;
beforeAll(async () => {
  real = await realClass();
}, 60_000);

/** The texts of all elements of a kind, as a reader of the page sees them. */
function textsOf(element: RegExp, page: string): string[] {
  const found = [...page.matchAll(new RegExp(`<(${element.source})[^>]*>(.*?)</\\1>`, 'g'))];
  return found.map(([, , inner]) =>
    inner
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  );
}

const rowsOf = (page: string) => textsOf(/tr/, page).slice(1);
const terminal = (result: ClassResult, named = true) =>
  stripVTControlCharacters(terminalMap(result, named));

test('the page has a row for each person, by name, and names are text', () => {
  const page = pageOf(real, true);
  const heads = [...page.matchAll(/<th scope="row">.*?<\/th>/g)].map(([head]) => head);
  expect(heads.flatMap((head) => textsOf(/bdi/, head))).toEqual(
    real.people.map(({ name }) => name),
  );
  expect(page).not.toMatch(/<(img|script|link|a)\b/);
});

test('a cell says how far somebody is in numbers, by a sign and in words', () => {
  const rows = rowsOf(pageOf(real, true));
  expect(rows[1]).toBe('Ada Lovelace51/51 ✓ every law holds35/35 ✓ every law holds');
  expect(rows[2]).toMatch(/46\/51 ✗ a law fails17\/35 ↑ waits for an earlier stage$/);
});

test('the page may load nothing and run nothing, and its own style is allowed', () => {
  const page = pageOf(real, true);
  const [, style] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  expect(page).not.toMatch(/<[^>]* (style=|on\w+=)|url\(/);
});

test('beside the map stands what to talk about, with those whom it is about', () => {
  const [, talk] = /<section class="talk">([\s\S]*?)<\/section>/.exec(pageOf(real, true)) ?? [];
  expect(textsOf(/li/, talk)[0]).toMatch(
    /^2 of 7: a value used twice gets only the last gradient\..* Stage 02, step 3\.Ask: .*\?Chen 陈晓, Dana/,
  );
});

test('on a projector there is no name, no seed, and nothing that is about one person', () => {
  const source = pageOf(real, false);
  const bare = terminal(real, false);
  for (const { name } of real.people) {
    for (const word of name.split(/[^\p{L}]+/u).filter(({ length }) => length > 3)) {
      expect(source).not.toContain(word);
      expect(bare).not.toContain(word);
    }
  }
  expect(source).not.toMatch(/\b1 of 7/);
  expect(source).not.toContain('seed');
});

test('without names, the order of rows does not follow from who is who', () => {
  const renamed = real.people.map((person, i) => ({ ...person, name: `${9 - i}` }));
  expect(pageOf({ ...real, people: renamed.reverse() }, false)).toBe(pageOf(real, false));
});

test('without names, those who are equally far are one row', () => {
  const heads = rowsOf(pageOf(real, false)).map((row) => row.slice(0, 3));
  expect(heads.sort()).toEqual(['1 ×', '1 ×', '1 ×', '1 ×', '1 ×', '2 ×']);
});

test('the terminal shows the same, in 80 columns', () => {
  const names = ['Ada', '\u001b[2J\u202eevil', 'x'.repeat(200)];
  const text = terminal(crowd(names, real));
  expect(text).toMatch(/\n {3}01 {5}02\n {3}51 {5}35 {4}laws\n/);
  expect(text).not.toContain('\u202e');
  expect(text).toContain('[2Jevil');
  const rows = text.split('\n\n')[1].split('\n').slice(2);
  expect(rows).toHaveLength(3);
  expect(Math.max(...rows.map((row) => [...row].length))).toBe(80);
  expect(terminal(real)).toContain('• 2 of 7: a value used twice gets only the last gradient.');
});

test('nobody in the room is no error', () => {
  const empty = { ...real, people: [] };
  expect(terminal(empty)).toContain('01     02');
  expect(rowsOf(pageOf(empty, true))).toEqual([]);
});
