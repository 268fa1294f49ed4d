import type { Room } from './address';
import type { Kept } from './kept';
import { type Answer, post } from './post';
import { nextEvents, without } from './queue';

/** How it goes with the board. */
export type Status =
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent' }
  /** Since when, in milliseconds since 1970. */
  | { readonly kind: 'not reached'; readonly since: number }
  /** What was sent was refused; `isEnd`: nothing more is sent. */
  | { readonly kind: 'refused'; readonly status: number; readonly isEnd: boolean };

/** The chance and the clock that it goes by, and how long it waits, in milliseconds. */
export interface Timing {
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  readonly now: () => number;
  /** How long a request may take. */
  readonly limit: number;
  /** The first pause after a failure: it doubles, up to `longest`. */
  readonly pause: number;
  readonly longest: number;
  /** How long the last try may take. */
  readonly last: number;
}

/** These mean the room, not what was sent. */
const closed = [401, 403, 404, 405, 410];

/** A board may ask for so many seconds of patience, and no more. */
const mostAsked = 300;

/** Sends what is kept, in order, one request at a time, until the board has taken it. */
export class Sender {
  #status: Status = { kind: 'sent' };
  #sending: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #isEnding = false;

  /** Called with every change of the status. */
  changed = () => {};

  constructor(
    readonly room: Room,
    readonly kept: Kept,
    readonly timing: Timing,
  ) {}

  get status(): Status {
    return this.#status;
  }

  get isOver(): boolean {
    return this.#status.kind === 'refused' && this.#status.isEnd;
  }

  /** There is something new. Where the board was not reached, it waits for the next try. */
  wake(): void {
    if (this.#sending || this.#timer || this.isOver) return;
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
  }

  /** One short last try, whatever comes of it. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.wake();
    this.#isEnding = true;
    if (!this.#sending) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.timing.last);
    });
    await Promise.race([this.#sending, late]);
    clearTimeout(timer);
  }

  async #sendAll(): Promise<void> {
    let goesOn = true;
    while (goesOn) {
      const { member } = this.kept;
      const events = member ? nextEvents(member, this.timing.now()) : [];
      if (!member || events.length === 0) return;
      if (this.#status.kind === 'sent') this.#set({ kind: 'sending' });
      const { learner, name } = member;
      const answer = await post(this.room.events, { learner, name, events }, this.timing.limit);
      goesOn = this.#take(answer, events[0].number, events[events.length - 1].number);
    }
  }

  /** What an answer to the events from one number to another means: whether to go on at once. */
  #take(answer: Answer, first: number, last: number): boolean {
    if (answer.kind === 'later' || (answer.kind === 'taken' && answer.taken < first)) {
      if (this.#status.kind !== 'not reached') {
        this.#set({ kind: 'not reached', since: this.timing.now() });
      }
      if (!this.#isEnding) this.#tryLater(answer.kind === 'later' ? answer.after : undefined);
      return false;
    }
    this.#failures = 0;
    const upTo = answer.kind === 'taken' ? Math.min(answer.taken, last) : last;
    this.kept.change((member) => without(member, upTo));
    if (answer.kind === 'refused') {
      this.#set({ ...answer, isEnd: closed.includes(answer.status) });
    } else {
      const isAll = this.kept.member?.waiting.length === 0;
      this.#set({ kind: isAll ? 'sent' : 'sending' });
    }
    return !this.isOver;
  }

  /** The pause grows, and is not the same for all: else a whole room comes back at once. */
  #tryLater(seconds = 0): void {
    const { pause, longest, random } = this.timing;
    const chance = random();
    const grown = Math.min(pause * 2 ** this.#failures++, longest) * (0.5 + chance / 2);
    const asked = Math.min(seconds, mostAsked) * 1000;
    const wait = Math.max(grown, asked * (1 + chance / 10));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.wake();
    }, wait);
  }

  #set(status: Status): void {
    this.#status = status;
    this.changed();
  }
}
