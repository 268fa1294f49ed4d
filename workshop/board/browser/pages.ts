import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { seeded } from '../../../datasets/random';
import { describeInBrowser, openBrowser } from '../../../tools/studio/browser/browser';
import { apply, emptyRoom } from '../room/room';
import { after } from '../room/testing';
import { sampleEvents } from './sample';
import { ServedRoom } from './served';

/** Two hours after noon, when the sample of a class has been at work for one and a half. */
export const now = after(120);

/** A class that is served, and a browser to look at it. */
export class Pages {
  readonly #pages: Page[] = [];

  constructor(
    readonly browser: Browser,
    readonly served: ServedRoom,
  ) {}

  /** Opens a page; the leader's, as the leader who has logged in. */
  async open(path: 'projector' | 'leader', options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.openAsStranger(path, options);
    if (path === 'projector') return page;
    await page.getByLabel('Token').fill(this.served.token);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('#room').waitFor();
    return page;
  }

  async openAsStranger(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.browser.newPage(options);
    this.#pages.push(page);
    await page.goto(`${this.served.address}/${path}`);
    return page;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.splice(0)) await page.close();
  }
}

/** Tests of the pages of a class of so many, with names of one’s own. */
export function describePages(
  title: string,
  people: number,
  nameOf: ((index: number) => string) | undefined,
  tests: (pages: () => Pages) => void,
): void {
  describeInBrowser(title, () => {
    let pages: Pages;

    beforeAll(async () => {
      const room = emptyRoom();
      const sample = { people, minutes: 90, random: seeded(3), nameOf };
      for (const stored of sampleEvents(sample, now)) apply(room, stored);
      const served = new ServedRoom(room, () => now);
      await served.start();
      pages = new Pages(await openBrowser(), served);
    });

    afterEach(() => pages.close());

    afterAll(async () => {
      await pages.browser.close();
      await pages.served.stop();
    });

    tests(() => pages);
  });
}

/** What axe finds in a page, each with the elements. */
export async function findingsIn(page: Page): Promise<[id: string, elements: string[]][]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
