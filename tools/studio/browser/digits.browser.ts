import type { Page } from 'playwright-core';
import { drawnDigits } from '../strokes';
import { wipedBoard } from './board';
import { describeStudio } from './studio';

jest.setTimeout(120_000);

describeStudio('the room of the digits', 'test-studio-digits', (studio) => {
  /** Draws a digit with the mouse, in place of the one before it. */
  async function draw(page: Page, digit: number): Promise<void> {
    const move = await wipedBoard(page);
    for (const [first, ...rest] of drawnDigits[digit]) {
      await move(first);
      await page.mouse.down();
      for (const each of rest) await move(each);
      await page.mouse.up();
    }
  }

  const answer = (page: Page) => page.locator('.answer p');

  test('a trained network reads a 0 and a 1 that are drawn, and the address keeps the last', async () => {
    const page = await studio().open('digits', { borrowed: 'all', epochs: '3' });
    await page.getByText('3 of 20').waitFor();
    for (const digit of [0, 1]) {
      await draw(page, digit);
      await answer(page).getByText(`Your network says ${digit}`).waitFor();
    }
    await page.reload();
    await answer(page).getByText('Your network says 1').waitFor();
  });

  test('the ten digits are trained, and a 0, a 1 and a 7 are read', async () => {
    const page = await studio().open('digits', { borrowed: 'all', task: 'ten' });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText(/^([3-9]|1\d) of 20/).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    for (const digit of [0, 1, 7]) {
      await draw(page, digit);
      await answer(page).getByText(`Your network says ${digit}`).waitFor();
    }
  });

  test('who begins to draw the moment the board is wiped loses nothing', async () => {
    const page = await studio().open('digits', { borrowed: 'all' });
    const board = page.getByRole('application');
    for (const key of [' ', 'ArrowDown', ' ']) await board.press(key);
    // What follows from wiping it is not over yet when the pen is put down.
    await page.evaluate(`(async () => {
      const board = document.querySelector('[role=application]');
      const press = (key) => board.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('Delete');
      await Promise.resolve();
      press(' ');
    })()`);
    for (let i = 0; i < 3; i++) await board.press('ArrowRight');
    const points = await board.locator('polyline').getAttribute('points');
    expect(points?.split(' ').length).toBeGreaterThanOrEqual(4);
  });

  test('what is not written is said, and can be borrowed', async () => {
    const page = await studio().open('digits');
    await page.getByText('is not written yet').waitFor();
    await page.getByRole('button', { name: 'Borrow every stage' }).click();
    await page.getByText('0 of 20').waitFor();
  });
});
