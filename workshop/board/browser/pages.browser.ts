import type { Page } from 'playwright-core';
import { apply } from '../room/room';
import { saved } from '../room/testing';
import { describePages, findingsIn, now } from './pages';

jest.setTimeout(60_000);

const markup = '<img src=x onerror="document.title=1"><b>Ada</b>';

describePages('the pages of a class', 30, undefined, (pages) => {
  const both = ['projector', 'leader'] as const;
  const schemes = ['light', 'dark'] as const;

  test.each(both.flatMap((path) => schemes.map((scheme) => [path, scheme] as const)))(
    '%s, %s: axe finds nothing, no error, and it fits a phone',
    async (path, colorScheme) => {
      const viewport = { width: 360, height: 740 };
      const page = await pages().open(path, { colorScheme, viewport, bypassCSP: true });
      const errors = errorsOf(page);
      expect(await page.locator('#count').textContent()).toContain('30 people');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await findingsIn(page)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test('on a projector nothing has to be scrolled, and no number of a step is cut off', async () => {
    const page = await pages().open('projector', { viewport: { width: 1280, height: 720 } });
    const errors = errorsOf(page);
    pages().served.show();
    await page.locator('#where li').first().waitFor();
    const heights = 'document.documentElement.scrollHeight <= innerHeight';
    expect(await page.evaluate(heights)).toBe(true);
    const isCut =
      '[...document.querySelectorAll(".step")].some((box) => box.scrollWidth > box.clientWidth)';
    expect(await page.evaluate(isCut)).toBe(false);
    expect(errors).toEqual([]);
  });

  test('what happens in the room is seen at once on both', async () => {
    const [projector, leader] = [await pages().open('projector'), await pages().open('leader')];
    await projector.getByText('30 people').waitFor();
    const flag = { stage: '04-losses', flag: 'stuck' } as const;
    apply(pages().served.room, { ...saved('Zoe', 1, 120, flag), at: now });
    pages().served.show();
    await projector.getByText('31 people').waitFor({ timeout: 1000 });
    await leader.getByRole('heading', { name: /Zoe ⚑ stuck, just now/ }).waitFor({ timeout: 1000 });
  });

  test('a lost connection is said, since when, and comes back by itself', async () => {
    const page = await pages().open('projector');
    await page
      .getByText(/people/)
      .first()
      .waitFor();
    await pages().served.stop();
    await page.getByText(/No connection since \d\d:\d\d:\d\d/).waitFor({ timeout: 5000 });
    const said = await page.locator('#lost').textContent();
    await page.waitForTimeout(2500);
    expect(await page.locator('#lost').textContent()).toBe(said);
    await pages().served.start();
    await page.locator('#lost:empty').waitFor({ state: 'attached', timeout: 10_000 });
  });

  test('a token that is none is refused with a word; logged out, nothing is left to see', async () => {
    const page = await pages().openAsStranger('leader');
    await page.getByLabel('Token').fill('AAAA');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('That is not the token of this board.').waitFor();
    expect(await page.locator('#room').isVisible()).toBe(false);
    await page.getByLabel('Token').fill(pages().served.token);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: /Forget me/ }).click();
    await page.getByLabel('Token').waitFor();
    expect(await page.locator('#needing').textContent()).toBe('');
    expect(page.url()).not.toContain(pages().served.token);
  });
});

describePages(
  'names',
  30,
  (index) => `${markup} ${index}`,
  (pages) => {
    test('are text and never markup for the leader', async () => {
      const page = await pages().open('leader', { viewport: { width: 360, height: 740 } });
      const errors = errorsOf(page);
      await page.getByText('people at work').click();
      expect(await page.locator('#fine li').first().textContent()).toContain(markup);
      expect(await page.locator('img, main b b').count()).toBe(0);
      expect(await page.title()).toBe('Backprop Kata: for whoever leads');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(errors).toEqual([]);
    });

    test('are not on the projector, not in its source, and not in what its stream sent', async () => {
      const stream = await fetch(`${pages().served.address}/projector/stream`);
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      let sent = '';
      while (!sent.includes('"over"')) sent += (await reader?.read())?.value;
      await reader?.cancel();
      const page = await pages().open('projector');
      await page.getByText('30 people').waitFor();
      expect(sent).toContain('"people":30');
      expect(sent + (await page.content())).not.toMatch(/Ada|onerror|secret/);
    });
  },
);

/** What goes wrong in a page from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}
