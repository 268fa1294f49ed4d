import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Workspace } from '../../workspace';
import { openBrowser } from './browser';

/** A studio that is served, and a browser to look at it. */
export class Studio {
  readonly #pages: Page[] = [];

  private constructor(
    readonly workspace: Workspace,
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /** Starts both; the folder of the workspace gets a name of its own. */
  static async start(name: string): Promise<Studio> {
    const workspace = new Workspace(name);
    const [browser, address] = await Promise.all([openBrowser(), workspace.serve()]);
    return new Studio(workspace, browser, address);
  }

  /** Opens a room with a state, as its address has it. */
  async open(
    room: string,
    state: Readonly<Record<string, string>> = {},
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const page = await this.browser.newPage(options);
    this.#pages.push(page);
    await page.goto(`${this.address}#${room}?${new URLSearchParams(state)}`);
    return page;
  }

  /** Closes what was opened since it was last done. */
  async closePages(): Promise<void> {
    for (const page of this.#pages.splice(0)) await page.close();
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.workspace.remove();
  }
}
