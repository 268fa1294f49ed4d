import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

/** Ports of this machine that a folder may be locked by. */
const ports = { first: 20_000, many: 12_000, tries: 5 };

/** A folder that no second board writes to: until `unlock`, or until this process ends in any way. */
export interface Lock {
  unlock(): void;
}

/**
 * Locks a folder by listening at a port that follows from its path: unlike a file, that is never
 * left behind. If another program has the port, the next is taken.
 * @returns nothing, if another board has the folder
 */
export async function lock(folder: string): Promise<Lock | undefined> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex');
  const start = Number.parseInt(name.slice(0, 8), 16);
  for (let i = 0; i < ports.tries; i++) {
    const port = ports.first + ((start + i) % ports.many);
    const server = await listen(port, name);
    if (server) return { unlock: () => server.close() };
    if ((await greetingAt(port)) === name) return undefined;
  }
  throw new Error(`No port of ${ports.tries} on this machine is free to lock ${folder} by.`);
}

function listen(port: number, greeting: string): Promise<Server | undefined> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(greeting);
  });
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
    server.unref();
  });
}

function greetingAt(port: number): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const end = () => {
      socket.destroy();
      resolve(said);
    };
    socket.setEncoding('utf8');
    socket.on('data', (piece) => {
      said += piece;
      if (said.length >= 64) end();
    });
    for (const event of ['end', 'error', 'timeout']) socket.on(event, end);
  });
}
