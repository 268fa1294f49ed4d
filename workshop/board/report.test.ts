import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportTo } from './kept';
import { event, sent, testBoard } from './testing/board';

test('what a board has kept becomes a page without names', async () => {
  const board = await testBoard();
  const law = { law: 'mul: holds', step: 2, state: 'fails' } as const;
  for (const name of ['Ada', 'Bob', 'Cleo']) {
    const events = [event(1, { ...law, ago: 720_000 }), event(2, { ...law, ago: 240_000 })];
    const { status } = await board.send(sent(name, name, ...events, event(3)));
    expect(status).toBe(200);
  }
  const file = join(board.folder, 'new', 'report.html');
  expect(reportTo(file, board.folder)).toBe(`The report is in ${file}, without names.`);
  const page = readFileSync(file, 'utf8');
  expect(page).toMatch(/3 people.*01-value, step 2<\/th><td>12</s);
  expect(page).not.toMatch(/Ada|Bob|Cleo/);
  await board.end();
});
