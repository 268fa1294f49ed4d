/** Who is slow, large, or does not end: the board lets go of them. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { event, sent, type TestBoard, testBoard } from '../testing/board';

let board: TestBoard;
beforeAll(async () => {
  board = await testBoard();
});
afterAll(() => board.end());

jest.setTimeout(60_000);

const head = (...lines: string[]) =>
  [
    `POST /room/${board.code}/events HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    ...lines,
    '\r\n',
  ].join('\r\n');

test('10 MB are refused before they are read, said beforehand or not, and the connection ends', async () => {
  const large = Buffer.alloc(10_000_000, 'x').toString();
  expect(await board.raw(head('Content-Length: 10000000'))).toMatch(
    /^HTTP\/1\.1 413 [\s\S]*: close/,
  );
  expect(await board.raw(head('Content-Length: 10000000'), large)).toMatch(/^(HTTP\/1\.1 413 |$)/);
  const chunked = board.raw(head('Transfer-Encoding: chunked'), `989680\r\n${large}\r\n0\r\n\r\n`);
  expect(await chunked).toMatch(/^(HTTP\/1\.1 413 |$)/);
});

test('long headers and many headers are refused, and the connection ends', async () => {
  expect(await board.raw(head(`X: ${'x'.repeat(9000)}`))).toMatch(/^HTTP\/1\.1 431 [\s\S]*: close/);
  const many = Array.from({ length: 3000 }, (_, i) => `X-${i}: 1`);
  expect(await board.raw(head(...many))).toMatch(/^HTTP\/1\.1 431 [\s\S]*: close/);
});

test.each([
  ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
  ['a length and pieces', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
  ['a length that is none', ['Content-Length: +2']],
  ['pieces in disguise', ['Transfer-Encoding: xchunked']],
  ['a space before the colon', ['Content-Length : 2']],
  ['a folded header', ['X: a\r\n b']],
  ['two hosts', ['Host: evil.example']],
])('%s: refused, so that nothing is smuggled behind it', async (_, lines) => {
  const smuggled = '{}GET /projector/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
  const came = await board.raw(head(...lines, 'Connection: close'), smuggled);
  expect(came).toMatch(/^HTTP\/1\.1 400 /);
  expect(came.match(/HTTP\/1\.1/g)?.length).toBe(1);
});

test('half a question and a body that drips end after seconds', async () => {
  const began = Date.now();
  const half = board.raw('GET / HTTP/1.1\r\nHost: 127');
  const silent = board.raw();
  const dripping = board.raw(head('Content-Length: 100'), '{');
  expect(await half).toMatch(/^HTTP\/1\.1 408 [\s\S]*: close/);
  expect(await dripping).toMatch(/^HTTP\/1\.1 408 [\s\S]*: close/);
  await silent;
  expect(Date.now() - began).toBeLessThan(20_000);
});

test('an address has so many connections, and so many pages', async () => {
  const sockets = Array.from({ length: 250 }, () =>
    connect({ port: board.port, host: '127.0.0.1' }),
  );
  const ends = sockets.map((socket) => once(socket, 'close').catch(() => {}));
  await Promise.all(ends.slice(-40));
  expect(sockets.filter(({ closed }) => !closed).length).toBeGreaterThan(150);
  for (const socket of sockets) socket.destroy();
  await Promise.all(ends);
  const leaving = new AbortController();
  const statuses: number[] = [];
  for (let i = 0; i < 14; i++) {
    const { status } = await fetch(`${board.url}/projector/stream`, { signal: leaving.signal });
    statuses.push(status);
  }
  leaving.abort();
  expect(statuses.slice(10)).toEqual([200, 200, 503, 503]);
});

test('who is let go of does not keep others away', async () => {
  expect((await board.send(sent('last', 'Ada', event(1)))).status).toBe(200);
});
