import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import type { BoardEvent, Sent, Taken } from '../../../tools/cli/board/event';
import { addressOf, ask } from './ask';

/** What the learners of a run have to do with. */
export interface Room {
  readonly port: number;
  readonly code: string;
  /** Milliseconds between two saves. */
  readonly pause: number;
}

/** A machine that saves every few seconds, and sends what happened as a learner's does. */
export class Learner {
  readonly secret: string;
  name: string;
  /** The numbers that the board said it has. */
  acknowledged = 0;
  /** Milliseconds that requests took. */
  readonly waits: number[] = [];
  /** Answers by their status; 0 is none. */
  readonly answers = new Map<number, number>();
  readonly #i: number;
  readonly #room: Room;
  readonly #agent: Agent;
  #number = 0;
  #unsent: { event: BoardEvent; at: number }[] = [];
  #isSending = false;
  #failures = 0;
  #next: NodeJS.Timeout | undefined;

  constructor(i: number, room: Room) {
    this.#i = i;
    this.#room = room;
    this.name = `Learner ${i}`;
    this.secret = createHash('md5').update(`learner ${i}`).digest('hex');
    this.#agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: addressOf(i) });
  }

  /** How many events happened. */
  get made(): number {
    return this.#number;
  }

  get unsent(): number {
    return this.#unsent.length;
  }

  start(): void {
    const first = (this.#i * 7919) % this.#room.pause;
    this.#next = setTimeout(() => {
      this.save();
      this.#next = setInterval(() => this.save(), this.#room.pause);
    }, first);
  }

  stop(): void {
    clearInterval(this.#next);
  }

  end(): void {
    this.#agent.destroy();
  }

  /** Something happens: a law fails, another one, or none. */
  save(more: Partial<BoardEvent> = {}): void {
    this.#number++;
    const step = 1 + ((Math.floor(this.#number / 7) + this.#i) % 8);
    const stage = ['01-value', '02-backprop', '03-mlp'][this.#i % 3];
    const event = {
      ...{ number: this.#number, ago: 0, stage, held: step * 4, of: 40, step },
      ...{ law: `law ${step}: holds of ${this.#i % 5}`, state: 'fails' as const },
      ...more,
    };
    this.#unsent.push({ event, at: Date.now() });
    void this.send();
  }

  /** Sends what was not sent yet; what does not get there is sent again after a pause. */
  async send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#unsent.length > 0) {
      const isTaken = await this.#sendSome();
      this.#failures = isTaken ? 0 : this.#failures + 1;
      if (!isTaken) await new Promise((resolve) => setTimeout(resolve, this.#pauseNow()));
    }
    this.#isSending = false;
  }

  #pauseNow(): number {
    return Math.min(5000, 250 * 2 ** this.#failures) * (0.75 + (this.#i % 50) / 100);
  }

  async #sendSome(): Promise<boolean> {
    const { code, port } = this.#room;
    const now = Date.now();
    const events = this.#unsent.slice(0, 100).map(({ event, at }) => ({ ...event, ago: now - at }));
    const sent: Sent = { learner: this.secret, name: this.name, events };
    const from = { port, localAddress: addressOf(this.#i), agent: this.#agent };
    const came = await ask(from, `/room/${code}/events`, JSON.stringify(sent)).catch(
      () => undefined,
    );
    const status = came?.status ?? 0;
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
    if (came?.status !== 200) return false;
    this.waits.push(Date.now() - now);
    this.acknowledged = (JSON.parse(came.body) as Taken).taken;
    this.#unsent = this.#unsent.filter(({ event }) => event.number > this.acknowledged);
    return true;
  }
}
