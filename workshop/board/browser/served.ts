import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { qrPath } from '../qr';
import { leaderView } from '../room/leader';
import { projectorView } from '../room/projector';
import type { RoomState } from '../room/room';

const pages = join(__dirname, '..', 'pages');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
/** The pages with a room behind them, and no more of a board than they need. */
export class ServedRoom {
  readonly token = 'ABCD-EFGH';
  readonly #server = createServer((request, response) => this.#answer(request, response));
  readonly #streams = new Set<ServerResponse>();
  #port = 0;

  constructor(
    readonly room: RoomState,
    readonly now: () => number,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens; after a `stop`, where it did before. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Nobody is answered any more. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Shows what is new to everybody who looks. */
  show(): void {
    for (const stream of this.#streams) stream.emit('look');
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    const isLeader = request.headers.cookie === 'leader=yes';
    response.setHeader('content-security-policy', policy);
    const routes: Readonly<Record<string, () => unknown>> = {
      '/projector/stream': () => this.#stream(response, projectorView),
      '/leader/stream': () =>
        isLeader ? this.#stream(response, leaderView) : response.writeHead(401).end(),
      '/leader/login': () => logIn(request, response, this.token),
      '/leader/logout': () => response.writeHead(204, { 'set-cookie': 'leader=no' }).end(),
    };
    const file = path.startsWith('/pages/') ? path.slice(7) : `${path.slice(1)}.html`;
    (routes[path] ?? (() => giveFile(file, response)))();
  }

  #stream(response: ServerResponse, view: (room: RoomState, now: number) => unknown): void {
    response.setHeader('content-type', 'text/event-stream');
    const address = `${this.address}/K7QX`;
    const room = { code: 'K7QX', address, qr: qrPath(address) };
    response.write(`event: room\ndata: ${JSON.stringify(room)}\n\n`);
    const look = () => response.write(`data: ${JSON.stringify(view(this.room, this.now()))}\n\n`);
    look();
    this.#streams.add(response.on('look', look));
    response.on('close', () => this.#streams.delete(response));
  }
}

async function logIn(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  let body = '';
  for await (const part of request) body += part;
  if (JSON.parse(body).token !== token) {
    response.writeHead(403).end('That is not the token of this board.\n');
  } else response.writeHead(204, { 'set-cookie': 'leader=yes; HttpOnly; SameSite=Strict' }).end();
}

function giveFile(name: string, response: ServerResponse): void {
  try {
    const body = readFileSync(join(pages, name.replace(/[^\w.-]/g, '')));
    response.setHeader('content-type', types[extname(name)] ?? 'text/plain').end(body);
  } catch {
    response.writeHead(404).end();
  }
}
