import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { seeded } from '../../../datasets/random';
import { describeInBrowser, openBrowser } from '../../../tools/studio/browser/browser';
import { type Board, startBoard } from '../server/server';
import { type Sample, sampleOf } from './sample';

/** A board with a class, and a browser to look at its pages. */
export class Pages {
  readonly #folder = mkdtempSync(join(tmpdir(), 'board-'));
  readonly #pages: Page[] = [];
  #board!: Board;
  #browser!: Browser;
  #port = 0;

  get token(): string {
    return this.#board.token;
  }

  get address(): string {
    return this.#board.addresses[0];
  }

  /** What a learner types after `--board`. */
  get room(): string {
    return `${this.address}/${this.#board.code}`;
  }

  /** Starts the board, after a `stop` where it was before. */
  async start(): Promise<void> {
    const settings = { folder: this.#folder, port: this.#port, local: true, networks: [] };
    this.#board = await startBoard(settings);
    this.#port = Number(new URL(this.address).port);
    this.#browser ??= await openBrowser();
  }

  stop(): Promise<void> {
    return this.#board.close();
  }

  /** Sends what a learner’s machine sends. */
  async send(body: unknown): Promise<void> {
    const path = `${this.address}/room/${this.#board.code}/events`;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The board answered: ${await answer.text()}`);
  }

  /** Opens a page; the leader's, as the leader who has logged in. */
  async open(path: 'projector' | 'leader', options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.openAsStranger(path, options);
    if (path === 'projector') return page;
    await page.getByLabel('Token').fill(this.token);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('#room').waitFor();
    return page;
  }

  /** Opens a page, and hears what goes wrong in it. */
  async openAsStranger(
    path: string,
    options: BrowserContextOptions = {},
    errors: string[] = [],
  ): Promise<Page> {
    const page = await this.#browser.newPage(options);
    this.#pages.push(page);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (each) => each.type() === 'error' && errors.push(each.text()));
    await page.goto(`${this.address}/${path}`);
    return page;
  }

  async closePages(): Promise<void> {
    for (const page of this.#pages.splice(0)) await page.close();
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Tests of the pages of a class, with names of one’s own. */
export function describePages(
  title: string,
  { people, nameOf }: Pick<Sample, 'people' | 'nameOf'>,
  tests: (pages: () => Pages) => void,
): void {
  describeInBrowser(title, () => {
    let pages: Pages;

    beforeAll(async () => {
      pages = new Pages();
      await pages.start();
      const sample = { people, minutes: 90, random: seeded(3), nameOf };
      for (const sent of sampleOf(sample)) await pages.send(sent);
    });

    afterEach(() => pages.closePages());

    afterAll(() => pages.end());

    tests(() => pages);
  });
}

/** What axe finds in a page, each with the elements. */
export async function findingsIn(page: Page): Promise<[id: string, elements: string[]][]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
