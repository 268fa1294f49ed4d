import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { Workspace } from '../../workspace';
import { describeInBrowser, openBrowser } from './browser';

jest.setTimeout(60_000);

const rooms = ['graph', 'train', 'digits', 'gallery'];
const schemes = ['light', 'dark'] as const;

describeInBrowser('every room', () => {
  const workspace = new Workspace('test-studio-rooms');
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    [browser, address] = await Promise.all([openBrowser(), workspace.serve()]);
  });

  afterAll(async () => {
    await browser.close();
    workspace.remove();
  });

  test.each(rooms.flatMap((room) => schemes.map((scheme) => [room, scheme] as const)))(
    '%s, %s: nothing serious that axe finds, no error, and it fits a phone',
    async (room, colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 844 } });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${address}#${room}?borrowed=all`);
      await page.locator('main section').first().waitFor();
      await page.waitForTimeout(500);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''));
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
