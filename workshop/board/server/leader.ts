import type { IncomingMessage } from 'node:http';
import { type Answer, later, say } from './answer';
import { bodyOf } from './body';
import { parsed } from './check';
import { addressOf } from './door';
import { Rates } from './rate';
import { cookieValue, isSame, isToken } from './secrets';

/** Tokens that one address may try. */
const tries = { burst: 5, perSecond: 0.1 };

/** Knows the leader by a token, and later by a cookie that only this board's own pages send. */
export class Leader {
  readonly #token: string;
  readonly #cookie: string;
  readonly #tries = new Rates(tries);

  constructor(token: string) {
    this.#token = token;
    this.#cookie = cookieValue(token);
  }

  /** Whether a request is the leader's. */
  isAsking(request: IncomingMessage): boolean {
    const pairs = (request.headers.cookie ?? '').split(';').map((each) => each.trim().split('='));
    const value = pairs.find(([name]) => name === nameFor(request))?.[1];
    return value !== undefined && isSame(value, this.#cookie);
  }

  /** Answers who shows a token. */
  async login(request: IncomingMessage, now: number): Promise<Answer> {
    const body = await bodyOf(request);
    if (typeof body !== 'string') return body;
    const { token } = (parsed(body) ?? {}) as { token?: unknown };
    if (typeof token !== 'string') return say(400, 'The token is missing.');
    const wait = this.#tries.wait(addressOf(request), 1, now);
    if (wait > 0) return later(429, wait, `Too many tries. The next one is in ${wait} seconds.`);
    if (!isToken(token, this.#token)) return say(403, 'That is not the token of this board.');
    return { status: 204, more: { 'Set-Cookie': cookieFor(request, this.#cookie) } };
  }

  /** Makes the browser forget. */
  logout(request: IncomingMessage): Answer {
    return { status: 204, more: { 'Set-Cookie': `${cookieFor(request, '')}; Max-Age=0` } };
  }
}

/** Boards on several ports of a machine would share a cookie otherwise. */
function nameFor({ socket }: IncomingMessage): string {
  return `leader-${socket.localPort}`;
}

/** Not `Secure`: on a local network there is no certificate. */
function cookieFor(request: IncomingMessage, value: string): string {
  return `${nameFor(request)}=${value}; Path=/leader; HttpOnly; SameSite=Strict`;
}
