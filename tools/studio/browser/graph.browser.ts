import type { Page } from 'playwright-core';
import { describeStudio } from './studio';

jest.setTimeout(30_000);

describeStudio('the room of the graph', 'test-studio-graph', (studio) => {
  let page: Page;

  beforeAll(() => {
    for (const stage of ['01-value', '02-backprop']) studio().copy.write(stage);
  });

  /** Opens the room with an expression. */
  async function open(text: string): Promise<void> {
    page = await studio().open('graph', { text });
    await page.locator('.graph svg').waitFor();
  }

  const picture = () => page.locator('.graph svg').textContent();
  const sentence = () => page.locator('.steps p').textContent();

  test('an expression is typed, and its graph is drawn', async () => {
    await open('a = 2');
    await page.getByLabel('Expression').last().fill('a = 2\nb = 5\nc = a * b');
    await expect(
      page.locator('.graph svg').getByText('10', { exact: false }).first().waitFor(),
    ).resolves.toBeUndefined();
  });

  test('backward goes step by step', async () => {
    await open('a = 2; b = 3; c = a * b');
    await page.getByRole('button', { name: 'Before backward' }).click();
    expect(await sentence()).toMatch(/^Before backward/);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    expect(await sentence()).toMatch(/^Step 1 of/);
    await page.getByRole('button', { name: 'To the end' }).click();
    expect(await sentence()).toMatch(/the gradient of [ab] becomes [23] = [23] · 1/);
    await page.reload();
    await page.locator('.graph svg').waitFor();
    expect(await sentence()).toMatch(/becomes/);
  });

  test('a wrong mul is saved: the gradient changes', async () => {
    await open('a = 2; b = 7; c = a * b');
    expect(await picture()).toContain('7');
    studio().copy.write('01-value', (code) => code.replace('[other.data, this.data]', '[13, 17]'));
    await page.locator('.graph svg').getByText('13').first().waitFor();
    studio().copy.write('01-value');
  });

  test('an endless loop is stopped and said, and the page goes on after the next save', async () => {
    await open('a = 2; b = 3; c = a + b');
    studio().copy.write('01-value', (code) =>
      code.replace('add(that: Value | number): Value {', '$& for (;;);'),
    );
    await page.getByText('has not come back').waitFor();
    // The page itself goes on.
    await page.getByLabel('Expression').last().press('End');
    studio().copy.write('01-value');
    await page.getByText('has not come back').waitFor({ state: 'detached' });
  });
});
