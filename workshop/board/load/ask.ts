import { type Agent, request } from 'node:http';

/** Where a board is, and who asks: each machine of the room has an address of its own. */
export interface From {
  readonly port: number;
  readonly localAddress: string;
  readonly agent?: Agent;
}

/** What came back. */
export interface Came {
  readonly status: number;
  readonly body: string;
  readonly cookie?: string;
}

/** Asks a board something. @throws if it does not answer */
export function ask(
  { port, localAddress, agent }: From,
  path: string,
  body?: string,
  more: Record<string, string> = {},
): Promise<Came> {
  const method = body === undefined ? 'GET' : 'POST';
  const headers = body === undefined ? more : { 'Content-Type': 'application/json', ...more };
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers, localAddress, agent, timeout: 10_000 },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece) => {
          text += piece;
        });
        response.on('end', () => {
          const [cookie] = response.headers['set-cookie'] ?? [];
          resolve({ status: response.statusCode ?? 0, body: text, cookie: cookie?.split(';')[0] });
        });
        response.on('error', reject);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The address of the `i`-th machine: all of 127.0.0.0/8 is this machine, on Linux. */
export function addressOf(i: number): string {
  // Elsewhere only 127.0.0.1 is.
  if (process.platform !== 'linux') return '127.0.0.1';
  return `127.0.${1 + Math.floor(i / 200)}.${1 + (i % 200)}`;
}
