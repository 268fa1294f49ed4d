import type { AxeResults } from 'axe-core';
import { describeStudio } from './studio';

jest.setTimeout(60_000);

const rooms = ['graph', 'train', 'digits', 'gallery'];
const schemes = ['light', 'dark'] as const;

describeStudio('every room', 'test-studio-rooms', (studio) => {
  test.each(rooms.flatMap((room) => schemes.map((scheme) => [room, scheme] as const)))(
    '%s, %s: nothing serious that axe finds, no error, and it fits a phone',
    async (room, colorScheme) => {
      const viewport = { width: 390, height: 844 };
      const errors: string[] = [];
      const state = { borrowed: 'all' };
      const page = await studio().open(room, state, { colorScheme, viewport }, (opened) =>
        opened.on('pageerror', (error) => errors.push(error.message)),
      );
      await page.locator('main section').first().waitFor();
      // The first of the pictures are there.
      await page.waitForTimeout(room === 'gallery' ? 4000 : 500);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''));
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});
