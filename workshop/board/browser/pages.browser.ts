import { readUntil } from '../testing/board';
import { describePages, findingsIn } from './pages';

jest.setTimeout(60_000);

const phone = { width: 360, height: 740 };
const markup = '<img src=x onerror="open()"><b>Ada</b>';

/** The learner of this name has put “stuck” up. */
function stuck(name: string) {
  const place = { stage: '04-losses', held: 3, of: 19, step: 2, law: 'hingeLoss: holds' };
  const event = { number: 1, ago: 0, ...place, state: 'fails', flag: 'stuck' };
  return { learner: 'f'.repeat(32), name, events: [event] };
}

describePages('the pages of a class', { people: 30 }, (pages) => {
  const both = ['projector', 'leader'] as const;
  const schemes = ['light', 'dark'] as const;

  test.each(both.flatMap((path) => schemes.map((scheme) => [path, scheme] as const)))(
    '%s, %s: axe finds nothing, and it fits a phone',
    async (path, colorScheme) => {
      // The policy of the board would not let axe in.
      const page = await pages().open(path, { colorScheme, viewport: phone, bypassCSP: true });
      await page.getByText('30 people').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await findingsIn(page)).toEqual([]);
    },
  );

  test('a lost connection is said, since when, and comes back by itself', async () => {
    const page = await pages().open('projector');
    await page.getByText('30 people').waitFor();
    await pages().stop();
    await page.getByText(/No connection since \d\d:\d\d:\d\d/).waitFor({ timeout: 5000 });
    const said = await page.locator('#lost').textContent();
    await page.waitForTimeout(2500);
    expect(await page.locator('#lost').textContent()).toBe(said);
    await pages().start();
    await page.locator('#lost:empty').waitFor({ state: 'attached', timeout: 10_000 });
    expect(await page.locator('#count').textContent()).toBe('30 people');
  });

  test('who puts a flag up is seen on both within a second', async () => {
    const [projector, leader] = [await pages().open('projector'), await pages().open('leader')];
    await projector.getByText('30 people').waitFor();
    await pages().send(stuck('Zoe'));
    const soon = { timeout: 1000 };
    await projector.getByText('31 people').waitFor(soon);
    await leader.getByRole('heading', { name: /Zoe\s+⚑ stuck, just now/ }).waitFor(soon);
  });

  test('a token that is none is refused with a word; logged out, nothing is left to see', async () => {
    const page = await pages().openAsStranger('leader');
    await page.getByLabel('Token').fill('AAAA');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('That is not the token of this board.').waitFor();
    expect(await page.locator('#room').isVisible()).toBe(false);
    await page.getByLabel('Token').fill(pages().token);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: /Forget me/ }).click();
    await page.getByLabel('Token').waitFor();
    expect(await page.locator('#needing').textContent()).toBe('');
    expect(page.url()).not.toContain(pages().token);
  });
});

describePages('a large class', { people: 140 }, (pages) => {
  test('on a projector nothing is scrolled or cut off, and nothing goes wrong', async () => {
    const errors: string[] = [];
    const viewport = { width: 1280, height: 720 };
    const page = await pages().openAsStranger('projector', { viewport }, errors);
    await page.locator('#where li').first().waitFor();
    const fits = 'document.documentElement.scrollHeight <= innerHeight';
    expect(await page.evaluate(fits)).toBe(true);
    const isCut =
      '[...document.querySelectorAll(".step")].some((box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)';
    expect(await page.evaluate(isCut)).toBe(false);
    expect(errors).toEqual([]);
  });
});

const called = (index: number) => `${markup}${index}`;

describePages('names', { people: 30, nameOf: called }, (pages) => {
  test('are text and never markup for the leader', async () => {
    const page = await pages().open('leader', { viewport: phone });
    await page.getByText('people at work').click();
    expect(await page.locator('#fine li').first().textContent()).toContain(markup);
    expect(await page.locator('img, main b b').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('are not on the projector, not in its source, and not in what its stream sends', async () => {
    const isView = (text: string) => text.includes('"over"');
    const sent = await readUntil(`${pages().address}/projector/stream`, isView);
    const page = await pages().open('projector');
    await page.getByText('30 people').waitFor();
    expect(sent).toContain('"people":30');
    expect(sent + (await page.content())).not.toMatch(/Ada|onerror|0{8}/);
  });
});
