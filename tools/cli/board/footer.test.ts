import { stripVTControlCharacters } from 'node:util';
import type { Room } from './address';
import { roomFrom } from './address';
import { consentScreen } from './consent';
import { boardLine } from './footer';
import { LastLine } from './last-line';
import type { Member } from './queue';
import type { Status } from './sender';

const room = roomFrom('http://192.168.1.5:8765/K7QX') as Room;
const waiting = Array(3).fill({ at: 0, isFlag: false, event: { number: 1 } });
const heron: Member = { learner: 'ab'.repeat(16), name: 'Quiet Heron', last: 3, waiting };
const since = new Date(2026, 0, 1, 9, 5).getTime();
const refused = (status: number, isEnd = true): Status => ({ kind: 'refused', status, isEnd });

function line(status: Status, more: Partial<Member> = {}, columns = 80): string {
  return stripVTControlCharacters(boardLine({ ...heron, ...more }, status, room, columns));
}

test.each<[Status, Partial<Member>, string]>([
  [{ kind: 'sent' }, {}, 'Quiet Heron · sent   ? stuck   ! done'],
  [{ kind: 'sending' }, { flag: 'stuck' }, 'Quiet Heron · stuck · sending   ? not stuck   ! done'],
  [{ kind: 'sent' }, { flag: 'done' }, 'Quiet Heron · done · sent   ? stuck   ! not done'],
  [
    { kind: 'not reached', since },
    {},
    'Quiet Heron · not reached since 09:05, 3 kept   ? stuck   ! done',
  ],
  [refused(400, false), {}, 'Quiet Heron · it refused the last events (400)   ? stuck   ! done'],
  [refused(404), {}, 'Quiet Heron · off: 192.168.1.5:8765 has no room K7QX'],
  [refused(403), {}, 'Quiet Heron · off: it lets nobody in from this network'],
  [refused(405), {}, 'Quiet Heron · off: 192.168.1.5:8765 is no board (405)'],
])('%j, %j', (status, more, text) => {
  expect(line(status, more)).toBe(`  board: ${text}`);
});

test('whatever the name and the width, it is one line', () => {
  const all: Status[] = [
    { kind: 'sent' },
    { kind: 'not reached', since },
    refused(404),
    refused(400, false),
  ];
  for (const name of ['x'.repeat(40), '雷'.repeat(40), 'Lin']) {
    for (const status of all) {
      for (const columns of [80, 60, 40, 20]) {
        const text = line(status, { name, flag: 'stuck' }, columns);
        const wide = [...text].filter((each) => each === '雷').length;
        expect([text, text.length + wide < Math.max(columns, 60)]).toEqual([text, true]);
      }
    }
  }
});

test('the line stays below what is printed, and nothing is drawn while the screen is another’s', () => {
  let written = '';
  let status = 'one';
  const write = (text: string) => {
    written += text;
  };
  const last = new LastLine(() => status, { write } as unknown as NodeJS.WritableStream);
  last.update();
  expect(written).toBe('');
  last.below('keys');
  expect(written).toBe('keys\none\n');
  written = '';
  status = 'two';
  last.update();
  expect(stripVTControlCharacters(written)).toBe('two\n');
  expect(written).toContain('\u001b[1A');
  written = '';
  last.below('hint');
  expect(stripVTControlCharacters(written)).toBe('hint\ntwo\n');
  last.leave();
  written = '';
  last.update();
  expect(written).toBe('');
});

test('who is asked sees every letter of what is sent, in a terminal of 80 columns', () => {
  const event = {
    number: 1,
    ago: 0,
    stage: '01-value',
    held: 1,
    of: 2,
    law: `mul: ${'é '.repeat(99)}`,
    step: 2,
  };
  const sent = {
    learner: heron.learner,
    name: 'Zoë 👩‍💻',
    events: [{ ...event, state: 'fails' as const }],
  };
  const lines = stripVTControlCharacters(consentScreen(sent, room)).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  const json = lines.slice(lines.findIndex((each) => each.startsWith('    {')));
  const text = json.slice(0, json.indexOf('')).map((each) => each.slice(4));
  expect(text.join('')).toBe(JSON.stringify(sent));
  expect(lines.join(' ')).toContain('http://192.168.1.5:8765/room/K7QX/events');
  expect(lines.join(' ')).toContain('not encrypted');
  expect(lines.join(' ')).toContain('mul: é é');
});
