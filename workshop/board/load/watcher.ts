import { type ClientRequest, request } from 'node:http';
import type { ProjectorView } from '../room/projector';
import { ask } from './ask';
import { Learner, type Room } from './learner';

/** Looks at a page's stream, and calls back with every view. Goes on after a board that was killed. */
class Page {
  readonly #port: number;
  readonly #path: string;
  readonly #cookie: string;
  readonly #see: (view: string) => void;
  #request: ClientRequest | undefined;
  #isOver = false;
  /** How many views came. */
  views = 0;

  constructor(port: number, path: string, cookie: string, see: (view: string) => void) {
    this.#port = port;
    this.#path = path;
    this.#cookie = cookie;
    this.#see = see;
    this.#look();
  }

  end(): void {
    this.#isOver = true;
    this.#request?.destroy();
  }

  #look(): void {
    if (this.#isOver) return;
    let text = '';
    const again = () => setTimeout(() => this.#look(), 500);
    const headers = { Cookie: this.#cookie };
    this.#request = request(
      { host: '127.0.0.1', port: this.#port, path: this.#path, headers },
      (response) => {
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          const parts = (text + piece).split('\n\n');
          text = parts.pop() ?? '';
          for (const part of parts.filter((each) => each.startsWith('data: '))) {
            this.views++;
            this.#see(part.slice(6));
          }
        });
        response.on('close', again);
      },
    );
    this.#request.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ECONNREFUSED') again();
    });
    this.#request.end();
  }
}

/** Looks at both pages, and measures how long they take to show what a learner does. */
export class Watcher {
  /** Milliseconds until it was seen, by page. */
  readonly waits: { readonly projector: number[]; readonly leader: number[] } = {
    projector: [],
    leader: [],
  };
  /** What a page had not shown when the next change came: the board was away, or too slow. */
  missed = 0;
  readonly #learner: Learner;
  readonly #pages: Page[];
  #since = 0;
  #expected = { projector: 0, leader: '' };
  readonly #isSeen = { projector: true, leader: true };
  #turn = 0;

  constructor(i: number, room: Room, cookie: string) {
    this.#learner = new Learner(i, room);
    this.#pages = [
      new Page(room.port, '/projector/stream', '', (view) => {
        const { flags } = JSON.parse(view) as ProjectorView;
        if (flags.done === this.#expected.projector) this.#saw('projector');
      }),
      new Page(room.port, '/leader/stream', cookie, (view) => {
        if (view.includes(this.#expected.leader)) this.#saw('leader');
      }),
    ];
  }

  get views(): number {
    return this.#pages.reduce((sum, { views }) => sum + views, 0);
  }

  /** Something happens that both pages have to show. */
  change(): void {
    this.missed += Object.values(this.#isSeen).filter((isSeen) => !isSeen).length;
    this.#turn++;
    const isDone = this.#turn % 2 === 1;
    this.#since = performance.now();
    this.#expected = { projector: isDone ? 1 : 0, leader: `"Turn ${this.#turn}"` };
    this.#isSeen.projector = false;
    this.#isSeen.leader = false;
    this.#learner.name = `Turn ${this.#turn}`;
    this.#learner.save(isDone ? { flag: 'done' } : {});
  }

  end(): void {
    for (const page of this.#pages) page.end();
    this.#learner.end();
  }

  #saw(page: 'projector' | 'leader'): void {
    if (this.#isSeen[page]) return;
    this.#isSeen[page] = true;
    this.waits[page].push(performance.now() - this.#since);
  }
}

/** The cookie of the leader's page. */
export async function login(port: number, token: string): Promise<string> {
  const from = { port, localAddress: '127.0.0.1' };
  const { cookie = '' } = await ask(from, '/leader/login', JSON.stringify({ token }));
  return cookie;
}
