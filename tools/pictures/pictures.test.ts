import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pictures } from './list';
import { madeFrom, record } from './made-from';
import { terminalPicture } from './terminal';

const made: Record<string, string> = JSON.parse(readFileSync(record, 'utf8'));

test.each(pictures.map((each) => [each.file, each] as const))(
  '%s is as new as what it shows; else: npm run pictures',
  (file, picture) => {
    expect(existsSync(join(dirname(record), file))).toBe(true);
    expect(made[file]).toBe(madeFrom(picture));
  },
);

test('a terminal is drawn with its colours, and nothing in it is taken for a tag', () => {
  const drawn = terminalPicture(
    'npm start',
    'a \u001b[31m✗\u001b[39m <b>\n\u001b[1mbold\u001b[22m',
  );
  expect(drawn).toMatch(/fill="#ff7b72"[^>]*>✗</);
  expect(drawn).toMatch(/font-weight="bold"[^>]*>bold</);
  expect(drawn).toContain('&lt;b>');
  expect(drawn).not.toContain('\u001b');
});
