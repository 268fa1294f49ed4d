import type { Failure, ToPage, ToWorker } from '../../engine/messages';

/** What comes of a worker: messages of its room, or why there are none. */
export interface Listener {
  hear(message: unknown): void;
  fail(failure: Failure): void;
}

const often = 250;

/** A worker in which the learner's code runs. When it does not come back in time, it is ended. */
export class Engine {
  readonly #worker = new Worker(new URL('../../engine/worker.ts', import.meta.url), {
    type: 'module',
  });
  readonly #timer: number;
  #asked = 0;
  #answered = 0;
  #waitingSince = 0;

  /** @param patience how long it may be silent, in milliseconds */
  constructor(
    room: string,
    borrowed: readonly string[],
    private readonly listener: Listener,
    private readonly patience: number,
  ) {
    this.#worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (data.kind === 'pong') this.#answered = data.number;
      if (data.kind === 'message') listener.hear(data.message);
      if (data.kind === 'failure') listener.fail(data.failure);
    };
    this.#worker.onerror = ({ message }) =>
      listener.fail({ sentence: message || 'Your code could not be loaded.' });
    this.#timer = window.setInterval(() => this.#ping(), often);
    this.#post({ kind: 'open', room, borrowed });
  }

  send(message: unknown): void {
    this.#post({ kind: 'message', message });
  }

  end(): void {
    window.clearInterval(this.#timer);
    this.#worker.terminate();
  }

  #ping(): void {
    if (this.#answered === this.#asked) {
      this.#asked++;
      this.#waitingSince = performance.now();
      this.#post({ kind: 'ping', number: this.#asked });
    } else if (performance.now() - this.#waitingSince > this.patience) {
      this.end();
      const seconds = this.patience / 1000;
      this.listener.fail({
        sentence: `Your code has not come back for ${seconds} seconds, and was stopped. Is there a loop without an end? Save it again to go on.`,
      });
    }
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
