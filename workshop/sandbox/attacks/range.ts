import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type ListenOptions, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from './attack';

/** Everything that attacks are aimed at, and how often it was reached by the network. */
export interface Range {
  readonly target: Target;
  calls(): number;
  /** What differs from how it was put up. */
  changes(): string[];
  /** Puts it up anew: what was done until now does not count. */
  forget(): void;
  close(): void;
}

/** Puts up files, a process and servers to be attacked. */
export async function openRange(mark: string): Promise<Range> {
  const folder = mkdtempSync(join(tmpdir(), 'kata-'));
  let calls = 0;
  const count = () => {
    calls++;
  };
  const listen = (where: ListenOptions) => startServer(where, count);
  const servers = [
    await listen({ host: '127.0.0.1', port: 0 }),
    await listen({ path: join(folder, 'socket') }),
    await listen({ path: `\0${mark}` }),
  ];
  const datagrams = createSocket('udp4');
  datagrams.on('message', (message, { port, address }) => {
    count();
    datagrams.send(message, port, address);
  });
  datagrams.bind(0, '127.0.0.1');
  await once(datagrams, 'listening');
  const victim = startVictim();
  const target: Target = {
    tree: join(__dirname, '..', '..', '..'),
    neighbour: join(folder, 'neighbour.ts'),
    own: join(folder, 'own.js'),
    folder: join(folder, 'left'),
    victim: victim.pid as number,
    tcp: (servers[0].address() as AddressInfo).port,
    udp: datagrams.address().port,
    socket: join(folder, 'socket'),
    mark,
  };
  const forget = () => {
    calls = 0;
    rmSync(target.folder, { recursive: true, force: true });
    mkdirSync(target.folder);
    for (const [path, content] of filesOf(target)) writeFileSync(path, content);
  };
  const changes = () => [
    ...readdirSync(target.folder),
    ...filesOf(target).flatMap(([path, content]) =>
      readFileSync(path, 'utf8') === content ? [] : [path],
    ),
  ];
  const close = () => {
    for (const server of servers) server.close();
    datagrams.close();
    victim.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  };
  forget();
  return { target, calls: () => calls, changes, forget, close };
}

function filesOf({ neighbour, own }: Target): [path: string, content: string][] {
  return [
    [neighbour, "a neighbour's work"],
    [own, '"my own work"'],
  ];
}

async function startServer(where: ListenOptions, count: () => void): Promise<Server> {
  const server = createServer((socket) => {
    count();
    socket.on('error', () => {});
    socket.end('HTTP/1.1 204 No Content\r\n\r\n');
  });
  server.listen(where);
  await once(server, 'listening');
  return server;
}

function startVictim(): ChildProcess {
  const environment = { ...process.env, KATA_SECRET: 'the seed' };
  return spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 600000)'], {
    env: environment,
    stdio: 'ignore',
  });
}

/** The processes that have an argument. */
export function processesWith(argument: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && argumentsOf(id).includes(argument));
}

function argumentsOf(id: number): string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // It has just ended.
  }
}
