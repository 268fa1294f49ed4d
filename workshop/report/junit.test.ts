import { SaxesParser } from 'saxes';
import type { ClassResult } from '../grade/result';
import { junitLines } from './junit';
import { realClass } from './sample';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What a strict parser reads; it takes nothing that is not well-formed. */
function parsed(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open[open.length - 1].text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return top.children[0];
}

const read = (result: ClassResult) => parsed([...junitLines(result)].join(''));

let real: ClassResult;
beforeAll(async () => {
  real = await realClass();
}, 60_000);

test('a suite a person and a case a law, whose names are unique', () => {
  const { name, children: suites } = read(real);
  expect(name).toBe('testsuites');
  expect(suites.map(({ attributes }) => attributes.name)).toEqual(
    real.people.map((person) => person.name),
  );
  const cases = suites.flatMap(({ children }) => children.map(({ attributes }) => attributes));
  const names = cases.map(({ classname, name }) => `${classname} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Ada Lovelace.01-value mul: each factor’s slope is the other factor');
});

test('each suite counts what is in it', () => {
  for (const { attributes, children } of read(real).children) {
    const count = (kind: string) =>
      children.filter((each) => each.children.some(({ name }) => name === kind)).length;
    expect(children.every(({ name }) => name === 'testcase')).toBe(true);
    expect(attributes).toMatchObject({
      tests: String(children.length),
      failures: String(count('failure')),
      errors: '0',
      skipped: String(count('skipped')),
    });
  }
});

test('a law that fails says what its reader would be told; a blank is skipped', () => {
  const outcomes = (person: string, title: string) =>
    read(real)
      .children.find(({ attributes }) => attributes.name.startsWith(person))
      ?.children.find(({ attributes }) => attributes.name.startsWith(title))?.children;
  expect(outcomes('Bob', 'mul: ')?.[0]).toMatchObject({
    name: 'failure',
    attributes: { message: 'for a = 2, b = 3 (the smallest case found)' },
    text: expect.stringContaining('Looks like: mul records each factor as its own slope.'),
  });
  expect(outcomes('=HYPERLINK', 'mul: ')?.[0]).toMatchObject({
    name: 'skipped',
    attributes: { message: expect.stringContaining('Value.mul is not written yet') },
  });
  expect(outcomes('Ada', 'mul: ')).toEqual([]);
  expect(outcomes('Noor', 'the stage can be tried')?.[0]).toMatchObject({
    name: 'failure',
    attributes: { message: 'Its process ended while 01-value/value.ts was loaded.' },
  });
});

test('nothing that somebody wrote is markup, and what XML forbids is left out', () => {
  const name = '"><failure/>&amp; ]]> \u0000\u0007\u001b[31m\ufffe\ud800 <![CDATA[';
  const [person] = real.people;
  const { children } = read({ ...real, people: [{ ...person, name }] });
  expect(children.map(({ attributes }) => attributes.name)).toEqual([
    '"><failure/>&amp; ]]> [31m\ufffd\ufffd <![CDATA[',
  ]);
});
