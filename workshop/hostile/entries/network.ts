import type { Entry } from '../entry';
import { wrong } from '../pieces';

/** Connections, out and in. */
export const network: Entry[] = [
  {
    name: 'calls out by HTTP',
    why: 'The solution can be fetched, or somebody else’s work handed on.',
    wants: 'a connection',
    code: ({ tcp }) => `
      import { get } from 'node:http';
      ${wrong}
      get('http://127.0.0.1:${tcp}/').on('error', () => {});`,
  },
  {
    name: 'calls out by fetch',
    why: 'It is a global: no import gives it away.',
    wants: 'a connection',
    code: ({ tcp }) => `${wrong} fetch('http://127.0.0.1:${tcp}/').catch(() => {});`,
  },
  {
    name: 'calls out by a socket',
    why: 'Beneath HTTP, and past whatever watches HTTP.',
    wants: 'a connection',
    code: ({ tcp }) => `${wrong}
      process.getBuiltinModule('net').connect(${tcp}, '127.0.0.1').on('error', () => {});`,
  },
  {
    name: 'sends a datagram',
    why: 'UDP has no connection that could be refused, and is often forgotten.',
    wants: 'a connection',
    code: ({ udp }) => `
      import { createSocket } from 'node:dgram';
      ${wrong}
      const socket = createSocket('udp4');
      socket.send('hello', ${udp}, '127.0.0.1', () => socket.close());`,
  },
  {
    name: 'asks a name server',
    why: 'A question about SECRET.example.com carries the secret out, whoever answers.',
    wants: 'a connection',
    code: ({ udp }) => `
      import { Resolver } from 'node:dns';
      ${wrong}
      const resolver = new Resolver({ timeout: 200, tries: 1 });
      resolver.setServers(['127.0.0.1:${udp}']);
      resolver.resolve4('secret.example.com', () => {});`,
  },
  {
    name: 'connects to a socket in the file system',
    why: 'Docker, databases and agents listen there, and no firewall stands before them.',
    wants: 'a connection',
    code: ({ socket }) => `
      import { connect } from 'node:net';
      ${wrong}
      connect(${JSON.stringify(socket)}).on('error', () => {});`,
  },
  {
    name: 'waits to be called',
    why: 'A back door: who listens can be told what to do next.',
    wants: 'a connection',
    code: ({ free }) => `
      import { createServer } from 'node:net';
      ${wrong}
      const server = createServer((socket) => socket.destroy());
      server.listen(${free}, '127.0.0.1');
      setTimeout(() => server.close(), 1000);`,
  },
];
