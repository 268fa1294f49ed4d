/** A child that has got out of everything, and says whatever it likes. */
import { Child, type Said } from './child';
import { openPlace } from './testing';

/** What comes of asking a program that does this with each line, `said`, that it is sent. */
async function asked(act: string, milliseconds = 5_000, times = 1): Promise<Said> {
  const program = `
    const say = (text) => process.stdout.write(text);
    process.stdin.on('data', (text) => { const said = JSON.parse(text); ${act} });`;
  const child = new Child(openPlace({ memory: 128 }), ['--eval', program], []);
  let said = await child.ask({ ask: '' }, milliseconds);
  for (let i = 1; i < times; i++) said = await child.ask({ ask: '' }, milliseconds);
  child.close();
  return said;
}

const good = "say(JSON.stringify({ id: said.id, answers: '[]' }) + '\\n');";
const noAnswer = { death: 'What came back was no answer to what was asked.' };

test('a good answer is heard, in pieces too', async () => {
  expect(await asked(good)).toMatchObject({ line: { answers: '[]' } });
  const slowly = `const line = JSON.stringify({ id: said.id, answers: 'é' }) + '\\n';
    for (const each of line.slice(0, -1)) say(each); setTimeout(() => say('\\n'), 50);`;
  expect(await asked(slowly, 5_000, 2)).toMatchObject({ line: { answers: 'é' } });
});

test.each([
  ['another id', "say(JSON.stringify({ id: '1', answers: '[]' }) + '\\n');"],
  ['no id', "say('{}\\n');"],
  ['no JSON', "say('{\\n');"],
  ['null', "say('null\\n');"],
  ['an answer to be, and then one', `say('[]\\n'); ${good}`],
])('%s is no answer', async (_, act) => {
  expect(await asked(act)).toEqual(noAnswer);
});

test.each([
  ['an answer, and another', `${good}${good}`],
  ['a line later on', `${good} setTimeout(() => say('{}\\n'), 0);`],
])('%s, which nobody asked for, is its end', async (_, act) => {
  expect(await asked(act, 1_000, 10)).toEqual(noAnswer);
});

test('a line without end is not read to its end', async () => {
  const act =
    "const more = () => say('x'.repeat(1e6), more); const all = 'x'.repeat(1e6); for (let i = 0; i < 40; i++) say(all);";
  expect(await asked(act)).toEqual({ death: 'It said more than can be read.' });
});

test.each([
  ['says nothing', '', 'It did not come back when its time was up, and was ended.'],
  [
    'stops listening',
    'process.stdin.pause();',
    'It did not come back when its time was up, and was ended.',
  ],
  ['ends', 'process.exit(0);', 'Its process ended (exit code 0).'],
  ['ends as if all were well', "say('passed\\n', () => process.exit(0));", noAnswer.death],
  ['is killed', "process.kill(process.pid, 'SIGTERM');", 'Its process ended (SIGTERM).'],
  ['crashes', 'process.abort();', 'It needed more memory than it may have, and its process ended.'],
])('one that %s is dead', async (_, act, death) => {
  const isSilent = death.includes('time was up');
  expect(await asked(act, isSilent ? 300 : 10_000)).toEqual({ death });
});
