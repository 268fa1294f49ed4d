/** For tests: a board that answers as it is told to, and keeps what came. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Room, roomFrom } from './address';
import type { Sent } from './event';
import { Kept } from './kept';
import { withEvent } from './queue';
import { Sender, type Timing } from './sender';

export type Manner = (sent: Sent, response: ServerResponse) => void;

/** What a board should do. */
export const takes: Manner = ({ events }, response) => {
  response.end(JSON.stringify({ taken: events[events.length - 1].number }));
};

/** An answer of some status, with headers and a body. */
export const says =
  (status: number, headers = {}, body = ''): Manner =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** It hears, and never answers. */
export const isSilent: Manner = () => {};

export class TestBoard {
  readonly came: Sent[] = [];
  readonly requests: IncomingMessage[] = [];
  /** What it does with what comes: the first once, and so on; the last from then on. */
  manners: Manner[] = [takes];
  /** How many requests were open at once, at most. */
  mostOpen = 0;
  #open = 0;
  readonly #server: Server = createServer((request, response) => this.#answer(request, response));

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/ROOM`;
  }

  /** The numbers of the events that came, request by request. */
  get numbers(): number[][] {
    return this.came.map(({ events }) => events.map(({ number }) => number));
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.mostOpen = Math.max(this.mostOpen, ++this.#open);
    response.on('close', () => this.#open--);
    const pieces: Buffer[] = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const sent: Sent = JSON.parse(Buffer.concat(pieces).toString());
      this.requests.push(request);
      this.came.push(sent);
      const manner = this.manners.length > 1 ? this.manners.shift() : this.manners[0];
      manner?.(sent, response);
    });
  }
}

/** When a condition is true; else an error that says `what` there was in its place. */
export async function until(
  isSo: () => boolean,
  what: () => string,
  limit = 10_000,
): Promise<void> {
  const end = Date.now() + limit;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`This is how far it came: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What a sender goes by, in a hurry. */
const timing = { random: () => 0.5, now: Date.now, limit: 5000, pause: 4, longest: 50, last: 100 };

/** Somebody who has just joined the room of an address, and keeps it in a file. */
export function senderTo(address: string, file: string, more: Partial<Timing> = {}): Sender {
  const kept = new Kept(file, address);
  kept.join({ learner: 'ab'.repeat(16), name: 'Lin', last: 0, waiting: [] });
  return new Sender(roomFrom(address) as Room, kept, { ...timing, ...more });
}

/** Something has happened: so many runs. */
export function happen(sender: Sender, runs = 1): void {
  for (let i = 0; i < runs; i++) {
    const event = { stage: '01-value', held: 1, of: 2 };
    sender.kept.change((member) => withEvent(member, event, undefined, Date.now()));
    sender.wake();
  }
}
