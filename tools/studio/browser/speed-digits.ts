import type { Page } from 'playwright-core';
import { drawnDigits } from '../strokes';
import { wipedBoard } from './board';
import type { Studio } from './studio';
import { longTasks, openWatched, second } from './watched';

/** How long a pass over the training digits takes, and the answer to a digit that is drawn. */
export async function tellDigits(
  studio: Studio,
  name: string,
  task: string,
  drawn: readonly number[],
): Promise<void> {
  const page = await openWatched(studio, 'digits', { task });
  await page.getByText('0 of 20').waitFor();
  await page.waitForTimeout(second);
  await page.evaluate('longTasks.splice(0)');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByText(/^([3-9]|1\d|20) of 20/).waitFor();
  const pass = await page
    .locator('dl > div', { hasText: 'an epoch takes' })
    .locator('dd')
    .textContent();
  const tasks = await longTasks(page);
  const answers: number[] = [];
  for (const digit of drawn) answers.push(await timeOfAnswer(page, digit));
  const took = answers.map(Math.round).join(', ');
  console.log(`${name}: a pass takes ${pass}, long tasks: ${tasks}; answers after ${took} ms`);
  await page.close();
}

/** From the last move of the mouse to the answer that has changed, in milliseconds. */
async function timeOfAnswer(page: Page, digit: number): Promise<number> {
  const move = await wipedBoard(page);
  const places = drawnDigits[digit].flat();
  await move(places[0]);
  await page.mouse.down();
  for (const each of places.slice(1, -5)) await move(each);
  await page.locator('.answer').waitFor();
  await page.waitForTimeout(second / 4);
  await page.evaluate(`
    window.answered = new Promise((resolve) => {
      let begun;
      const begin = () => (begun ??= performance.now());
      addEventListener('pointermove', begin, { capture: true });
      new MutationObserver(() => begun && resolve(performance.now() - begun)).observe(
        document.querySelector('.answer'),
        { subtree: true, childList: true, characterData: true, attributes: true },
      );
    });
    0;
  `);
  await move(places[places.length - 1]);
  const took = Number(await page.evaluate('answered'));
  await page.mouse.up();
  return took;
}
