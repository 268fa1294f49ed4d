/** Who gets in, and who does not. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { event, sent, type TestBoard, testBoard } from '../testing/board';

let board: TestBoard;
beforeAll(async () => {
  board = await testBoard();
});
afterAll(() => board.end());

/** Asks word for word: `fetch` would tidy up addresses and headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = '') {
  const { port } = board;
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (piece) => {
          text += piece;
        });
        const { statusCode: status = 0 } = response;
        response.on('end', () => resolve({ status, headers: response.headers, text }));
      });
      asked.on('error', reject);
      asked.end(body);
    },
  );
}

const login = (token: unknown, headers: Record<string, string> = {}) =>
  ask(
    '/leader/login',
    { 'Content-Type': 'application/json', ...headers },
    'POST',
    JSON.stringify({ token }),
  );

test.each([
  '/pages/../command.ts',
  '/pages/..%2fcommand.ts',
  '/pages/%2e%2e/command.ts',
  '/pages/..\\command.ts',
  '/pages//etc/passwd',
  '/../../../../etc/passwd',
  '/pages/tsconfig.json',
  '/pages/leader.html',
  '/pages/constructor',
  '/events.log',
  '/board.json',
  '//evil.example/',
  'http://evil.example/projector',
  '*',
])('%s leads nowhere', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each([
  ['evil.example', 403],
  ['evil.example:8765', 403],
  ['127.0.0.1.evil.example', 403],
  ['localhost', 404],
])('a host %s is answered by %d: names that lead here are not ours', async (host, status) => {
  expect((await ask('/nothing', { Host: host })).status).toBe(status);
});

test.each([
  [{ Origin: 'http://evil.example' }],
  [{ Origin: 'null' }],
  [{ Origin: 'https://127.0.0.1' }],
  [{ Origin: 'http://127.0.0.1:1' }],
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
  [{ 'Sec-Fetch-Site': 'same-site' }],
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }],
])('another page with %j gets no stream, and sends nothing', async (headers) => {
  for (const path of ['/projector/stream', '/leader/stream', '/leader']) {
    expect((await ask(path, headers)).status).toBe(403);
  }
  const body = JSON.stringify(sent('csrf', 'C', event(1)));
  const all = { 'Content-Type': 'application/json', ...headers };
  expect((await ask(`/room/${board.code}/events`, all, 'POST', body)).status).toBe(403);
  expect((await login(board.token, headers)).status).toBe(403);
});

test('a form, which any page may send, is not taken for a body', async () => {
  const body = JSON.stringify(sent('form', 'F', event(1)));
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
    const answer = await ask(`/room/${board.code}/events`, { 'Content-Type': type }, 'POST', body);
    expect(answer.status).toBe(415);
  }
});

test('no page of a browser may speak for a learner, not even our own', async () => {
  const answer = await board.send(sent('own', 'O', event(1)), { Origin: board.url });
  expect(answer.status).toBe(403);
});

test('every answer has the policy, and none lets other pages read it', async () => {
  const answers = [
    await ask('/'),
    await ask('/leader'),
    await ask('/nothing'),
    await ask('/leader/stream'),
    await ask('/', { Host: 'evil.example' }),
    await ask('/', {}, 'DELETE'),
    await login('x'),
    await ask(`/${board.code}`),
  ];
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(Object.keys(headers).join()).not.toMatch(/access-control|x-powered-by|server/i);
  }
  const raw = await board.raw('nonsense\r\n\r\n');
  expect(raw).toMatch(/^HTTP\/1\.1 400 /);
  expect(raw).toContain("Content-Security-Policy: default-src 'none'");
});

test('the token is shown once, for a cookie that no script and no other page can use', async () => {
  const typed = board.token.replaceAll('-', ' ').toLowerCase();
  const { status, headers, text } = await login(typed);
  expect([status, text]).toEqual([204, '']);
  const cookie = String(headers['set-cookie']);
  expect(cookie).toMatch(/^leader-\d+=[0-9a-f]{64}; Path=\/leader; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain(board.token);
  const changed = cookie.split(';')[0].replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  for (const made of [changed, `leader-${board.port}=`, `leader-${board.port}`, '']) {
    expect((await ask('/leader/stream', { Cookie: made })).status).toBe(401);
  }
});

test('the token is on no page, in no answer and in no file but its own', async () => {
  const pages = await Promise.all(['/', '/leader', `/${board.code}`].map((path) => ask(path)));
  const log = readFileSync(join(board.folder, 'events.log'), 'utf8');
  const all = JSON.stringify(pages) + log + board.addresses.join();
  expect(all).not.toContain(board.token);
  expect(readFileSync(join(board.folder, 'board.json'), 'utf8')).toContain(board.token);
});

test('who tries tokens has to wait, even with the right one', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) statuses.push((await login(`AAAA-AAAA-${i}`)).status);
  expect(statuses).toContain(403);
  expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
  const { status, headers } = await login(board.token);
  expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true]);
});
