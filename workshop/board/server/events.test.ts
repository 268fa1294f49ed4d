/** What learners send, over HTTP. */
import { readFileSync } from 'node:fs';
import { event, readUntil, sent, type TestBoard, testBoard } from '../testing/board';
import { logIn } from './folder';

let board: TestBoard;
beforeAll(async () => {
  board = await testBoard();
});
afterAll(() => board.end());

const logText = () => readFileSync(logIn(board.folder), 'utf8');

async function cookie(): Promise<string> {
  const response = await fetch(`${board.url}/leader/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: board.token }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('what is sent is on the disk when it is acknowledged, and on the leader’s page at once', async () => {
  const response = await board.send(sent('one', 'Grace', event(1), event(2)));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ taken: 2 });
  expect(logText()).toContain('"name":"Grace"');
  const text = await readUntil(`${board.url}/leader/stream`, (t) => t.includes('Grace'), {
    Cookie: await cookie(),
  });
  expect(text).toMatch(/^event: room\ndata: \{"code":"\w{4}","address":"http:[^"]*\/\w{4}"/);
});

test('the secret of a learner is nowhere: not on the disk, not on a page', async () => {
  const body = sent('two', 'Ada', event(1));
  await board.send(body);
  const page = await readUntil(`${board.url}/leader/stream`, (t) => t.includes('Ada'), {
    Cookie: await cookie(),
  });
  expect(logText() + page).not.toContain(body.learner);
});

test('a learner who takes another’s name is another learner', async () => {
  await board.send(sent('alan', 'Alan', event(1)));
  const response = await board.send(sent('mallory', 'Alan', event(7)));
  expect(await response.json()).toEqual({ taken: 7 });
  expect(await (await board.send(sent('alan', 'Alan', event(2)))).json()).toEqual({ taken: 2 });
});

test.each([
  ['is no JSON', 'x'],
  ['is no object', []],
  ['has no secret', { ...sent('a', 'A', event(1)), learner: '' }],
  [
    'has a secret that is a path',
    { ...sent('a', 'A', event(1)), learner: '../../../../etc/passwd' },
  ],
  ['has a long name', sent('a', 'x'.repeat(41), event(1))],
  ['has a name that is none', { ...sent('a', 'A', event(1)), name: { toString: 1 } }],
  ['has no event', sent('a', 'A')],
  ['has 101 events', sent('a', 'A', ...Array.from({ length: 101 }, (_, i) => event(i + 1)))],
  ['says more than is agreed', sent('a', 'A', { ...event(1), path: '/home/ada' } as never)],
  ['says more beside the events', { ...sent('a', 'A', event(1)), code: 'x' }],
  ['wants another prototype', '{"__proto__":{},"learner":"a","name":"A","events":[]}'],
  ['has a stage that does not exist', sent('a', 'A', event(1, { stage: '99-x' }))],
  ['has a stage of every object', sent('a', 'A', event(1, { stage: '__proto__' }))],
  ['has a law that is too long', sent('a', 'A', event(1, { law: 'x'.repeat(301) }))],
  ['has a number that is none', sent('a', 'A', event(1.5))],
  ['counts from 0', sent('a', 'A', event(0))],
  ['comes from the future', sent('a', 'A', event(1, { ago: -1 }))],
  ['holds more laws than there are', sent('a', 'A', event(1, { held: 41 }))],
  ['has a flag that is not known', sent('a', 'A', event(1, { flag: 'admin' as never }))],
])('a body that %s is refused for good, in a sentence', async (_, body) => {
  const before = logText();
  const response = await board.send(body);
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/^[A-Z].{5,300}\.\n$/);
  expect(logText()).toBe(before);
});

test.each([
  ['Ada \u202egnp.exe\u0000\u001b[2J', 'Ada gnp.exe[2J'],
  ['\u200b\u2066\ufeff', 'no name'],
  ['Zoe\u0308  \n Z', 'Zoë Z'],
  [`z${'\u0351'.repeat(39)}`, 'z\u0351\u0351'],
  ['👩‍💻 Mary', '👩‍💻 Mary'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('the name %j is %j', async (name, kept) => {
  const response = await board.send(sent(`name ${kept}`, name, event(1)));
  expect(response.status).toBe(200);
  expect(logText()).toContain(`"name":${JSON.stringify(kept)}`);
});

test('another room is not here, and a code may be typed in small letters', async () => {
  const other = await fetch(`${board.url}/room/AAAA/events`, { method: 'POST', body: '{}' });
  expect(other.status).toBe(404);
  const small = await fetch(`${board.url}/${board.code.toLowerCase()}`);
  expect(await small.text()).toContain(`--board ${board.url}/${board.code}`);
});

test('who sends without end is told to do so later, and others are not', async () => {
  const statuses = new Set<number>();
  for (let i = 1; i <= 40; i++) {
    const response = await board.send(sent('flood', 'F', event(i)));
    statuses.add(response.status);
    if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBe(1);
  }
  expect([...statuses]).toEqual([200, 429]);
  expect((await board.send(sent('three', 'Ada', event(1)))).status).toBe(200);
});
