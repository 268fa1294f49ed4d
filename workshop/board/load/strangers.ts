import { createHash, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { addressOf, ask } from './ask';
import type { Room } from './learner';

/** What somebody does who means the board no good: again and again, until it is over. */
type Mischief = (i: number, turn: number, room: Room) => Promise<unknown>;

/** Names that want to be more than names. */
const names = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '\u202egnp.exe\u0000\u001b[2J',
  '=cmd|calc!A0',
  '\ud800\ufeff\u200b',
  `z${'\u0301'.repeat(39)}`,
];

/** Twenty strangers do each of these twice. */
const mischiefs: readonly Mischief[] = [
  /** A flood of what is in order. */
  async (i, turn, room) => {
    await Promise.all(Array.from({ length: 20 }, (_, k) => send(i, room, [turn * 20 + k + 1])));
  },
  /** A body of 10 MB, said beforehand or not. */
  async (i, turn, room) => {
    const body = Buffer.alloc(10_000_000, 'x').toString();
    const more: Record<string, string> = turn % 2 ? { 'Transfer-Encoding': 'chunked' } : {};
    await ask(from(i, room), pathOf(room), body, more);
  },
  /** Connections that say half of a question. */
  (i, _, room) => hold(i, room, 20, 'POST /room/K7QX/events HTTP/1.1\r\nHost: 127'),
  /** A body that comes a byte at a time. */
  async (i, _, room) => {
    const head = `POST ${pathOf(room)} HTTP/1.1\r\nHost: 127.0.0.1:${room.port}\r\n`;
    const kind = 'Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n';
    await hold(i, room, 5, head + kind, '{');
  },
  /** Names that are markup, and names of others. */
  async (i, turn, room) => {
    await send(i, room, [turn + 1], names[turn % names.length]);
    await send(i, room, [turn + 1], `Learner ${turn % 300}`);
    await wait(500);
  },
  /** Tokens and cookies that are made up. */
  async (i, _, room) => {
    const token = randomBytes(15).toString('hex');
    await ask(from(i, room), '/leader/login', JSON.stringify({ token }));
    await ask(from(i, room), '/leader/stream', undefined, {
      Cookie: `leader-${room.port}=${token}`,
    });
    await wait(100);
  },
  /** The same events again, and in another order. */
  async (i, turn, room) => {
    const first = turn * 10;
    for (const k of [7, 3, 3, 9, 1, 10, 7, 2, 5, 4, 6, 8]) await send(i, room, [first + k]);
    await send(i, room, [first + 2, first + 1, first + 2]);
    await wait(3000);
  },
  /** A page that is opened and never read. */
  (i, _, room) =>
    hold(i, room, 5, `GET /projector/stream HTTP/1.1\r\nHost: 127.0.0.1:${room.port}\r\n\r\n`),
  /** Somebody else every time. */
  async (i, turn, room) => {
    await send(i, room, [1], 'Somebody', createHash('md5').update(`${i} ${turn}`).digest('hex'));
    await wait(50);
  },
  /** What is no question, other addresses, other pages, and paths that lead out. */
  async (i, _, room) => {
    await ask(from(i, room), '/pages/..%2f..%2f..%2fpackage.json');
    await ask(from(i, room), '/', undefined, { Host: 'evil.example' });
    await ask(from(i, room), pathOf(room), '{}', { Origin: 'http://evil.example' });
    await ask(from(i, room), '/', undefined, { 'X-Long': 'x'.repeat(20_000) });
    await ask(from(i, room), pathOf(room), '['.repeat(60_000));
    await wait(200);
  },
];

/** The mischief of the `i`-th stranger, without an end. */
export async function misbehave(i: number, room: Room): Promise<never> {
  for (let turn = 0; ; turn++) {
    // A board that refuses, or that was killed: the next try comes all the same.
    await mischiefs[i % mischiefs.length](i, turn, room).catch(() => wait(50));
  }
}

/** Strangers have addresses of their own. */
function from(i: number, { port }: Room) {
  return { port, localAddress: addressOf(10_000 + i) };
}

function pathOf({ code }: Room): string {
  return `/room/${code}/events`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The secret of the `i`-th stranger. */
export function secretOf(i: number): string {
  return createHash('md5').update(`stranger ${i}`).digest('hex');
}

function send(i: number, room: Room, numbers: number[], name = 'S', learner = secretOf(i)) {
  const events = numbers.map((number) => ({ number, ago: 0, stage: '01-value', held: 1, of: 2 }));
  return ask(from(i, room), pathOf(room), JSON.stringify({ learner, name, events }));
}

/** Opens connections, says something at each, goes on slowly, and waits until the board ends them. */
async function hold(i: number, room: Room, many: number, first: string, then = ''): Promise<void> {
  const { port, localAddress } = from(i, room);
  const closed = (socket: Socket) => new Promise<void>((resolve) => socket.on('close', resolve));
  const sockets = Array.from({ length: many }, () =>
    connect({ port, localAddress, host: '127.0.0.1' }),
  );
  const all = sockets.map((socket) => {
    socket.on('error', () => socket.destroy());
    socket.write(first);
    socket.pause();
    const next = setInterval(() => then && socket.write(then), 1000);
    return closed(socket).finally(() => clearInterval(next));
  });
  await Promise.race([Promise.all(all), wait(30_000)]);
  for (const socket of sockets) socket.destroy();
  await Promise.all(all);
}
