import type { ServerResponse } from 'node:http';
import { headers } from './answer';

/** A page is shown something new at most so often, in milliseconds. */
const pause = 250;

/** So often it is seen to who has not heard for long, or does not read. */
const second = 1000;

/** So often without an event: some of what is shown are minutes. */
const slowly = 5000;

/** Something is sent at least so often: where nobody is any more, that is noticed. */
const silence = 10_000;

/** Whoever has not read what they were sent for so long is not there any more. */
const patience = 15_000;

interface Reader {
  readonly response: ServerResponse;
  readonly address: string;
  /** What they were shown last. */
  shown: string;
  sentAt: number;
  /** Since when they have not read what was sent. */
  waitsSince?: number;
}

/** Shows a view of the room to everybody who looks at a page, as server-sent events. */
export class Stream {
  readonly #view: (now: number) => unknown;
  readonly #first: () => unknown;
  readonly #readers = new Set<Reader>();
  #soon: NodeJS.Timeout | undefined;
  #often: NodeJS.Timeout | undefined;
  #isNew = true;
  #looked = 0;
  #text = '';

  /** @param first what a page gets before its first view, as the event `room` */
  constructor(view: (now: number) => unknown, first: () => unknown) {
    this.#view = view;
    this.#first = first;
  }

  get size(): number {
    return this.#readers.size;
  }

  from(address: string): number {
    return [...this.#readers].filter((each) => each.address === address).length;
  }

  /** There is something new to show: now, or when the pause is over. */
  readonly changed = (): void => {
    this.#isNew = true;
    this.#plan();
  };

  /** Somebody looks. */
  add(response: ServerResponse, address: string): void {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
    response.write(`event: room\ndata: ${JSON.stringify(this.#first())}\n\n`);
    const reader: Reader = { response, address, shown: '', sentAt: 0 };
    this.#readers.add(reader);
    const leave = () => this.#leave(reader);
    response.on('close', leave);
    response.on('error', leave);
    response.on('drain', () => {
      reader.waitsSince = undefined;
      this.#plan();
    });
    this.#show(reader, this.#look(Date.now()), Date.now());
    this.#often ??= setInterval(() => this.#showAll(), second);
  }

  /** Nobody is shown anything any more. */
  end(): void {
    for (const reader of this.#readers) {
      reader.response.destroy();
      this.#leave(reader);
    }
  }

  #plan(): void {
    if (this.#readers.size === 0) return;
    const rest = Math.max(0, this.#looked + pause - Date.now());
    this.#soon ??= setTimeout(() => this.#showAll(), rest);
  }

  #leave(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    clearInterval(this.#often);
    clearTimeout(this.#soon);
    this.#often = undefined;
    this.#soon = undefined;
  }

  #showAll(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const now = Date.now();
    const text = this.#look(now);
    for (const reader of this.#readers) this.#show(reader, text, now);
  }

  /** What there is to see, which is made anew only if it may have changed. */
  #look(now: number): string {
    if (!this.#isNew && now - this.#looked < slowly) return this.#text;
    this.#isNew = false;
    this.#looked = now;
    this.#text = JSON.stringify(this.#view(now));
    return this.#text;
  }

  /** Who is still busy with the last view gets the newest after it, not all between. */
  #show(reader: Reader, text: string, now: number): void {
    if (reader.waitsSince !== undefined) {
      if (now - reader.waitsSince > patience) reader.response.destroy();
      return;
    }
    if (text === reader.shown && now - reader.sentAt < silence) return;
    const isNew = text !== reader.shown;
    reader.shown = text;
    reader.sentAt = now;
    const isRead = reader.response.write(isNew ? `data: ${text}\n\n` : ': nothing new\n\n');
    if (!isRead) reader.waitsSince = now;
  }
}
