import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { KataCopy } from '../../kata-copy';
import { describeInBrowser, openBrowser } from './browser';
import { type Served, serve } from './served';

/** A studio that is served from a copy of the kata, and a browser to look at it. */
export class Studio {
  readonly #pages: Page[] = [];

  private constructor(
    readonly copy: KataCopy,
    private readonly browser: Browser,
    private readonly served: Served,
  ) {}

  static async start(copy: KataCopy): Promise<Studio> {
    const [browser, served] = await Promise.all([openBrowser(), serve(copy.folder)]);
    return new Studio(copy, browser, served);
  }

  /**
   * Opens a room with a state, as its address has it.
   * @param prepare what is done with the page before it is loaded
   */
  async open(
    room: string,
    state: Readonly<Record<string, string>> = {},
    options: BrowserContextOptions = {},
    prepare: (page: Page) => unknown = () => {},
  ): Promise<Page> {
    const page = await this.browser.newPage(options);
    this.#pages.push(page);
    await prepare(page);
    await page.goto(`${this.served.address}#${room}?${new URLSearchParams(state)}`);
    return page;
  }

  /** Closes what was opened since it was last done. */
  async closePages(): Promise<void> {
    for (const page of this.#pages.splice(0)) await page.close();
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.served.stop();
  }
}

/** Tests of a studio of their own, on a copy of the kata in the folder `name`. */
export function describeStudio(
  title: string,
  name: string,
  tests: (studio: () => Studio) => void,
): void {
  describeInBrowser(title, () => {
    const copy = new KataCopy(name);
    let studio: Studio;

    beforeAll(async () => {
      copy.make();
      studio = await Studio.start(copy);
    });

    afterEach(() => studio.closePages());

    afterAll(async () => {
      await studio.end();
      copy.remove();
    });

    tests(() => studio);
  });
}
