import { tinted } from '../../spec/charts/colour';
import type { ClassResult } from '../grade/result';
import { csvLines } from './csv';
import { feedbackFor } from './feedback';
import { crowd, realClass } from './sample';
import { summaryOf } from './summary';
import { codeBlock, codeSpan, escapeMarkdown } from './text';

jest.mock('../../spec/charts/colour', () => ({
  tinted: (_: string, text: string) => `\u001b[32m${text}\u001b[0m`,
}));

let real: ClassResult;
beforeAll(async () => {
  real = await realClass();
}, 60_000);

const csv = (result: ClassResult) => [...csvLines(result)].join('');

test('results.csv has a line for each stage of each person', () => {
  const lines = csv(real).split('\r\n');
  expect(lines).toHaveLength(1 + 2 * real.people.length + 1);
  expect(lines[0]).toBe(
    '\ufeff"person","stage","state","held","of","first law that fails","its cause"',
  );
  expect(lines).toContain(
    '"Bob | `Tables` <img src=x onerror=alert(1)>","01-value","failing",46,51,"mul: each factor’s slope is the other factor","mul records each factor as its own slope. The slope is the other factor: swap them."',
  );
});

test('results.csv says which stage another waits for, and why one was not tried', () => {
  expect(csv(real)).toMatch(/"Bob [^\n]*,"02-backprop",[^\n]*,"01-value is not finished\."\r\n/);
  expect(csv(real)).toMatch(/"Zoë[^\n]*,"refused",0,35,"",".* is a symbolic link\."\r\n/);
});

test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1'])(
  'a spreadsheet computes nothing: %j',
  (name) => {
    const [, line] = csv(crowd([name], real)).split('\r\n');
    expect(line).toMatch(/^"'[=+\-@＝]/);
  },
);

test('quotes and line breaks stay within their cell', () => {
  const [, line] = csv(crowd(['a "b",\nc'], real)).split('\r\n');
  expect(line).toMatch(/^"a ""b"", c","01-value",/);
});

test('in the summary names are code, whatever is in them', () => {
  const text = summaryOf(real);
  expect(text).toContain(
    '\n| ``Bob ∣ `Tables` <img src=x onerror=alert(1)>`` | 46/51 ✗ | 17/35 ↑ |\n',
  );
  expect(text).toContain('`Dana @everyone [link](https://example.org)`');
  expect(text.replace(/(`+)[^\n]*?\1/g, '')).not.toMatch(/@|<img|\]\(|https?:/);
});

test('the summary says what to talk about, and stays short', () => {
  expect(summaryOf(real)).toContain(
    '- **2 of 7:** a value used twice gets only the last gradient.',
  );
  const many = Array.from({ length: 1000 }, (_, i) => `Person ${i}`);
  expect(summaryOf(crowd(many, real))).toMatch(/\n\nAnd 700 more: see index\.html\.\n/);
});

test.each([
  ['a', '`a`'],
  ['`', '`` ` ``'],
  ['``a', '``` ``a ```'],
  ['a|b\nc', '`a∣b c`'],
  ['', '` `'],
])('%j as code in a line', (text, code) => {
  expect(codeSpan(text)).toBe(code);
});

test('nothing in a block of code ends it', () => {
  expect(codeBlock('a\n````\n# b\n')).toBe('`````text\na\n````\n# b\n`````');
  expect(codeBlock('\u001b[2Ja\r\n\u202eb')).toBe('```text\n[2Ja\nb\n```');
});

test('a line of Markdown is text', () => {
  expect(escapeMarkdown('<b> *a* [x](http://y) @all www.z')).toBe(
    '&#60;b&#62; &#42;a&#42; &#91;x&#93;(http&#58;//y) @\u2060all www&#46;z',
  );
});

const feedback = (name: string) => {
  const person = real.people.find((each) => each.name.startsWith(name));
  return person ? feedbackFor(person, real) : '';
};

test('feedback begins with the isolation and the seed, and shows the screen', () => {
  const text = feedback('Bob');
  expect(text).toMatch(/^Judged in bubblewrap, with seed 7\. /);
  expect(text).toContain('  01-value        ██████████████████··  46 of 51 laws hold\n');
  expect(text).toContain('    slope with respect to a          2          3  ✗\n');
  expect(text).toContain('  Next:  fix it in katas/01-value/value.ts\n');
});

test('feedback has no colours, whatever the terminal of its maker has', () => {
  expect(tinted('green', 'a')).not.toBe('a');
  expect(feedback('Bob')).not.toMatch(/\[\d+m/);
});

test('a stage that was not tried says why, and what was refused comes first', () => {
  expect(feedback('Noor')).toMatch(
    /01-value {8}its process ended\n[\s\S]*\n {2}Its process ended while/,
  );
  expect(feedback('Zoë')).toMatch(/Not taken in:[\s\S]*a symbolic link\.[\s\S]*51 of 51 laws hold/);
  expect(feedback('Noor')).not.toContain('laws hold');
});

test('who has finished is told what comes next', () => {
  expect(feedback('Ada')).toContain('Done. Next: 03-mlp');
});
