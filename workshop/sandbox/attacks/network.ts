import type { Attack } from './attack';

/** Attacks by way of the network, out and in. */
export const networkAttacks: readonly Attack[] = [
  { name: 'calls by TCP', script: connects("{ host: '127.0.0.1', port: target.tcp }") },
  { name: 'calls by a socket in a file', script: connects('{ path: target.socket }') },
  {
    name: 'calls by a socket without a file',
    script: connects("{ path: '\\0' + target.mark }"),
  },
  {
    name: 'fetches a page',
    script: "return (await fetch('http://127.0.0.1:' + target.tcp)).status;",
  },
  {
    name: 'sends a datagram',
    script: `
      const socket = dgram.createSocket('udp4');
      return new Promise((resolve, reject) => {
        socket.on('error', reject);
        socket.on('message', (echo) => resolve(String(echo)));
        socket.send('hello', target.udp, '127.0.0.1');
      });`,
  },
  {
    name: 'asks for an address, by a server of its own',
    script: `
      const resolver = new dns.promises.Resolver({ timeout: 500, tries: 1 });
      resolver.setServers(['127.0.0.1:' + target.udp]);
      // The test's server sends the question back, which is an answer, if a bad one.
      return resolver.resolve4('secret.example').catch(({ code }) => code !== 'ECONNREFUSED');`,
  },
  {
    name: 'asks for an address',
    script: "return dns.promises.lookup('localhost').then(({ address }) => address);",
  },
  { name: 'listens', script: listens("{ host: '127.0.0.1', port: 0 }") },
  { name: 'listens in a file', script: listens("{ path: target.folder + '/listening' }") },
  { name: 'listens without a file', script: listens("{ path: '\\0listening' + target.mark }") },
  { name: 'opens a debugger of its own', script: 'inspector.open(0); return inspector.url();' },
  { name: 'lists networks', script: 'return Object.keys(os.networkInterfaces()).length;' },
];

function connects(where: string): string {
  return `
    return new Promise((resolve, reject) => {
      net.connect(${where}).on('connect', () => resolve(true)).on('error', reject);
    });`;
}

function listens(where: string): string {
  return `
    return new Promise((resolve, reject) => {
      net.createServer().listen(${where}).on('listening', () => resolve(true)).on('error', reject);
    });`;
}
