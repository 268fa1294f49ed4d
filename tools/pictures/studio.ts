import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Studio } from '../studio/browser/studio';
import type { Picture } from './picture';

const solutions = ['02-backprop', '03-mlp', '04-losses', '05-training'].map(
  (stage) => `solutions/${stage}`,
);

/** The decision surface of XOR while it is learned. */
export const xorLearning: Picture = {
  file: 'xor-learning.gif',
  shows: ['tools/studio/drawing', 'tools/studio/gallery', ...solutions],
  async make(copy) {
    copy.run('gallery');
    return readFileSync(join(copy.folder, 'out', 'gallery', 'xor-8-4.gif'));
  },
};

/** The room in which a network has learned the moons. */
export function training(scheme: 'light' | 'dark'): Picture {
  return {
    file: `studio-${scheme}.png`,
    shows: [
      'tools/studio/page/main.tsx',
      'tools/studio/page/style.css',
      'tools/studio/page/shell',
      'tools/studio/page/rooms/train',
      'tools/studio/engine/train',
      'tools/studio/drawing',
      ...solutions,
    ],
    async make(copy) {
      const studio = await Studio.start(copy);
      const viewport = { width: 1180, height: 860 };
      const state = { data: 'moons', layers: '8-4' };
      const page = await studio.open('train', state, { viewport, colorScheme: scheme });
      await page.getByRole('button', { name: 'Play' }).click();
      await page
        .getByText(/^(9[89]|100) of 100 right|^(19[89]|200) of 200 right/)
        .waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.waitForTimeout(300);
      // Looking for the buttons may have scrolled it.
      await page.evaluate('scrollTo(0, 0)');
      const bytes = await page.screenshot();
      await studio.end();
      return bytes;
    },
  };
}
