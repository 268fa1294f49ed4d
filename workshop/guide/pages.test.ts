import { readFileSync } from 'node:fs';
import { stageNames } from '../../tools/cli/stages';
import { pageOf, withMistakes } from './pages';

test.each(stageNames())('%s: its page is as `npm run guide` writes it', (stage) => {
  const page = readFileSync(pageOf(stage), 'utf8');
  expect(page).toBe(withMistakes(page, stage));
});

test.each(stageNames())('%s: its page has a picture, and something for everybody', (stage) => {
  const page = readFileSync(pageOf(stage), 'utf8');
  const headings = page.split('\n').filter((line) => line.startsWith('## '));
  expect(headings).toEqual([
    '## The idea',
    '## Draw this',
    '## Where people go wrong',
    '## For those who are ahead',
    '## For those who are behind',
  ]);
  expect(page).toContain(`](../../../katas/${stage}/README.md)`);
});

const marks = '<!-- npm run guide -->\nold\n<!-- end of npm run guide -->';

test('only what stands between the marks is written', () => {
  const page = withMistakes(`Before.\n${marks}\nAfter.\n`, '01-value');
  expect(page).toMatch(
    /^Before\.\n<!-- npm run guide -->\n\n1\. \*Looks like:\* mul records each factor/,
  );
  expect(page).toMatch(/\n3\. .*\n\n {3}\*Ask:\* .*\n\n<!-- end of npm run guide -->\nAfter\.\n$/);
  expect(page).not.toMatch(/old|\n4\. /);
});

test('a page without a place for the list, or with two, is refused', () => {
  for (const page of ['', '<!-- npm run guide -->', `${marks}\n${marks}`]) {
    expect(() => withMistakes(page, '01-value')).toThrow(/01-value\.md needs the lines/);
  }
});
