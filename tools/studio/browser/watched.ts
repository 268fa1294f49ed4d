import type { Page } from 'playwright-core';
import type { Studio } from './studio';

/** In the page: the long tasks, and the frames in which something was painted. */
const watching = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
  window.frames = new Set();
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...all) {
    frames.add(document.timeline.currentTime);
    return put.apply(this, all);
  };
`;

/** In milliseconds. */
export const second = 1000;

/** Opens a room in a page that counts. */
export function openWatched(studio: Studio, room: string, state: Readonly<Record<string, string>>) {
  return studio.open(room, state, {}, (page) => page.addInitScript(watching));
}

/** The tasks of the page’s own thread that took longer than 50 ms. */
export async function longTasks(page: Page): Promise<string> {
  const all = (await page.evaluate('longTasks')) as number[];
  return all.length === 0 ? 'none' : `${all.join(', ')} ms`;
}
