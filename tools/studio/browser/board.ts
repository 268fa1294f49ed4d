import type { Page } from 'playwright-core';

type Place = readonly [x: number, y: number];

/** The board of the room of the digits, wiped: what moves the mouse to a place from 0 to 1. */
export async function wipedBoard(page: Page): Promise<(place: Place) => Promise<void>> {
  const clear = page.getByRole('button', { name: 'Clear' });
  if (await clear.isEnabled()) await clear.click();
  const board = await page.locator('.desk canvas, .desk svg').first().boundingBox();
  if (!board) throw new Error('There is nothing to draw on.');
  return ([x, y]) => page.mouse.move(board.x + x * board.width, board.y + y * board.height);
}
