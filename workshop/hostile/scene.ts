import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Entry, mallory, neighbour, type Scene } from './entry';
import { blankValue, rightValue } from './pieces';

/** What is worth stealing: it stands in the teacher's notes and in the grader's environment. */
export const secret = 'swordfish-4711';

/** A scene with somebody who listens on every way in, and counts. */
export interface Watched extends Scene {
  /** How many have come by. */
  connections(): number;
  close(): void;
}

/** Sets a scene up: an empty class, a file to steal, and listeners. */
export async function watch(): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'notes.txt'), secret);
  let count = 0;
  const come = (socket?: unknown) => {
    count++;
    if (socket instanceof Socket) socket.destroy();
  };
  const tcp = createServer(come).listen(0, '127.0.0.1');
  const local = createServer(come).listen(join(folder, 'socket'));
  const udp = createSocket('udp4', come).bind(0, '127.0.0.1');
  await Promise.all([tcp, local, udp].map((each) => once(each, 'listening')));
  const free = await freePort();
  const knocking = setInterval(
    () => connect(free, '127.0.0.1', () => come()).on('error', () => {}),
    20,
  );
  return {
    folder,
    class: join(folder, 'class'),
    marker: join(folder, 'marker'),
    notes: join(folder, 'notes.txt'),
    tcp: (tcp.address() as AddressInfo).port,
    udp: udp.address().port,
    socket: join(folder, 'socket'),
    free,
    connections: () => count,
    close() {
      clearInterval(knocking);
      for (const each of [tcp, local, udp]) each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server: Server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const neighboursFile = (scene: Scene) => join(scene.class, neighbour, '01-value', 'value.ts');

/** Whether what the neighbour handed in is as it was. */
export function isUnchanged(scene: Scene): boolean {
  return readFileSync(neighboursFile(scene), 'utf8') === blankValue;
}

/** Lays the class down: the hostile submission, and the neighbour's. */
export function hand(entry: Entry, scene: Scene): void {
  put(neighboursFile(scene), blankValue);
  const name = entry.person ?? mallory;
  const archive = entry.archive?.(scene);
  if (archive) put(join(scene.class, name + archive.ending), archive.bytes);
  for (const [path, piece] of Object.entries(filesOf(entry, scene))) {
    put(join(scene.class, name, path), piece);
  }
}

function filesOf(entry: Entry, scene: Scene): ReturnType<NonNullable<Entry['files']>> {
  const code = entry.code?.(scene);
  return {
    ...(code !== undefined && {
      '01-value/value.ts': rightValue,
      '02-backprop/backprop.ts': code,
    }),
    ...entry.files?.(scene),
  };
}

function put(path: string, piece: string | Buffer | { readonly link: string }): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof piece === 'object' && 'link' in piece) symlinkSync(piece.link, path);
  else writeFileSync(path, piece);
}
