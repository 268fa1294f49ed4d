import type { IncomingMessage, Server } from 'node:http';
import type { BlockList, Socket } from 'node:net';
import { isIn, isThisHost, plainAddress } from './address';
import { type Answer, later, say } from './answer';
import { Rates } from './rate';

/** Connections that one address may have at a time: a room behind one router is one address. */
const mostConnections = 200;

/** Requests of one address, a room behind one router included. */
const ofAddress = { burst: 600, perSecond: 60 };

/** Where a request comes from. */
export function addressOf({ socket }: IncomingMessage): string {
  return plainAddress(socket.remoteAddress ?? '');
}

/** Lets in who may ask something here: from these networks, of this machine, from no other page. */
export class Door {
  readonly #networks: BlockList;
  readonly #connections = new Map<string, number>();
  readonly #requests = new Rates(ofAddress);

  constructor(networks: BlockList) {
    this.#networks = networks;
  }

  /** Turns peers from elsewhere away, and those that have too many connections. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const address = plainAddress(socket.remoteAddress ?? '');
      const many = (this.#connections.get(address) ?? 0) + 1;
      if (!isIn(this.#networks, address) || many > mostConnections) {
        socket.destroy();
        return;
      }
      this.#connections.set(address, many);
      socket.on('close', () => this.#left(address));
    });
  }

  #left(address: string): void {
    const many = (this.#connections.get(address) ?? 1) - 1;
    if (many > 0) this.#connections.set(address, many);
    else this.#connections.delete(address);
  }

  /** Why a request is not answered; nothing, if it is. */
  refusal(request: IncomingMessage, now: number): Answer | undefined {
    const { host, origin, 'sec-fetch-site': site } = request.headers;
    if (!isThisHost(host)) return say(403, 'That is not the address of this board.');
    const isOwn = origin === undefined || origin.toLowerCase() === `http://${host}`.toLowerCase();
    const isFromHere =
      site === undefined || site === 'same-origin' || this.#isOpened(request, site);
    if (!isOwn || !isFromHere) return say(403, 'Other pages may not ask this board.');
    const wait = this.#requests.wait(addressOf(request), 1, now);
    return wait > 0 ? later(429, wait, 'Too many requests from one address.') : undefined;
  }

  /** Somebody typed an address, or followed a link to a page: nothing is read or done by that. */
  #isOpened({ method, headers }: IncomingMessage, site: string): boolean {
    const isPage =
      headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    return method === 'GET' && (site === 'none' || isPage);
  }
}
