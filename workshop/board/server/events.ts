import type { IncomingMessage } from 'node:http';
import { type Answer, json, later, say } from './answer';
import { bodyOf } from './body';
import { reader } from './check';
import { addressOf } from './door';
import { type Keeper, NotKept } from './keeper';
import { Rates } from './rate';
import { learnerOf } from './secrets';

/** Learners that a room holds. */
const mostLearners = 1000;

/** What a learner may send: requests and events. What happened during hours without a board fits. */
const requests = { burst: 30, perSecond: 2 };
const events = { burst: 2000, perSecond: 2 };

/** Learners that one address may bring, a room behind one router included. */
const newcomers = { burst: 150, perSecond: 0.5 };

/** Takes in what learners send. */
export class Events {
  readonly #keeper: Keeper;
  readonly #read: ReturnType<typeof reader>;
  readonly #requests = new Rates(requests);
  readonly #events = new Rates(events);
  readonly #newcomers = new Rates(newcomers);
  #sentence = '';

  constructor(keeper: Keeper, stages: readonly string[]) {
    this.#keeper = keeper;
    this.#read = reader(stages);
  }

  /** Answers with the number up to which everything is kept, when it is. */
  async take(request: IncomingMessage, now: number): Promise<Answer> {
    if (request.headers.origin !== undefined) return say(403, 'Pages do not send events.');
    const body = await bodyOf(request);
    if (typeof body !== 'string') return body;
    const sent = this.#read(body);
    if (typeof sent === 'string') return say(400, sent);
    const learner = learnerOf(sent.learner);
    const refusal = this.#tooMuch(learner, sent.events.length, addressOf(request), now);
    if (refusal) return refusal;
    try {
      const taken = await this.#keeper.keep({ ...sent, learner }, now);
      this.#sentence = '';
      return json({ taken });
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      this.#warn(error.message);
      return later(503, 5, 'The board cannot keep anything at the moment.');
    }
  }

  #tooMuch(learner: string, many: number, address: string, now: number): Answer | undefined {
    if (!this.#keeper.knows(learner)) {
      if (this.#keeper.learners >= mostLearners) return later(429, 600, 'The room is full.');
      const wait = this.#newcomers.wait(address, 1, now);
      if (wait > 0) return later(429, wait, 'Too many newcomers from one address.');
    }
    const wait = this.#requests.wait(learner, 1, now) || this.#events.wait(learner, many, now);
    return wait > 0 ? later(429, wait, 'That is more than one learner does.') : undefined;
  }

  /** Tells whoever leads, once for the same reason. */
  #warn(reason: string): void {
    if (reason === this.#sentence) return;
    this.#sentence = reason;
    console.error(`Events cannot be kept: ${reason}. Learners send them again later.`);
  }
}
