import { createServer } from 'node:net';
import { post } from './post';
import { isSilent, says, TestBoard, takes } from './testing';

let board: TestBoard;
beforeEach(async () => {
  board = await new TestBoard().start();
});
afterEach(() => board.stop());

const events = [{ number: 3, ago: 0, stage: '01-value', held: 1, of: 2 }];
const sent = { learner: 'ab'.repeat(16), name: 'Lin', events };
const send = (limit = 5000) => post(board.address, sent, limit);

const tooLong = `{"taken":3}${' '.repeat(2000)}`;
test.each([
  ['a number', takes, { kind: 'taken', taken: 3 }],
  ['400', says(400), { kind: 'refused', status: 400 }],
  ['404', says(404, {}, '\u001b[2J'.repeat(99_999)), { kind: 'refused', status: 404 }],
  ['408', says(408), { kind: 'later' }],
  ['429', says(429, { 'Retry-After': '7' }), { kind: 'later', after: 7 }],
  ['503', says(503, { 'Retry-After': '30' }), { kind: 'later', after: 30 }],
  ['a date to wait for', says(503, { 'Retry-After': 'Wed, 21 Oct 2026' }), { kind: 'later' }],
  ['500', says(500), { kind: 'later' }],
  ['a page to log in to the network', says(200, {}, '<html>'), { kind: 'later' }],
  ['a redirect', says(302, { Location: '/elsewhere' }), { kind: 'later' }],
  ['an answer that is too long', says(200, {}, tooLong), { kind: 'later' }],
  ['a number in quotes', says(200, {}, '{"taken":"3"}'), { kind: 'later' }],
  ['a number that is none', says(200, {}, '{"taken":1e99}'), { kind: 'later' }],
  ['null', says(200, {}, 'null'), { kind: 'later' }],
  ['nothing', says(200), { kind: 'later' }],
])('%s', async (_, manner, answer) => {
  board.manners = [manner];
  expect(await send()).toEqual(answer);
  // No redirect is followed.
  expect(board.requests.length).toBe(1);
});

test('a silence is waited for as long as it may take, at the beginning and in the middle', async () => {
  board.manners = [isSilent, (_, response) => response.write('{')];
  for (let i = 0; i < 2; i++) {
    const start = Date.now();
    expect(await send(300)).toEqual({ kind: 'later' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
    expect(Date.now() - start).toBeLessThan(3000);
  }
});

test('what speaks no HTTP is no board', async () => {
  const noise = createServer((socket) => {
    socket.on('error', () => {}).end('\u001b[2J'.repeat(9999), () => socket.destroy());
  });
  await new Promise<void>((resolve) => noise.listen(0, '127.0.0.1', resolve));
  const { port } = noise.address() as { port: number };
  expect(await post(`http://127.0.0.1:${port}/`, sent, 5000)).toEqual({ kind: 'later' });
  await new Promise((resolve) => noise.close(resolve));
  expect(await post(`http://127.0.0.1:${port}/`, sent, 5000)).toEqual({ kind: 'later' });
});
