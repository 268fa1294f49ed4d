import { openBrowser } from '../studio/browser/browser';
import type { Picture } from './picture';

const solutions = ['02-backprop', '03-mlp', '04-losses', '05-training'].map(
  (stage) => `solutions/${stage}`,
);

/** The decision surface of XOR while it is learned. */
export const xorLearning: Picture = {
  file: 'xor-learning.gif',
  shows: ['tools/studio/drawing', 'tools/studio/gallery', ...solutions],
  async make(workspace) {
    workspace.run('-r', './spec/register.js', 'tools/studio/gallery/command.ts');
    return workspace.read('out/gallery/xor-8-4.gif');
  },
};

/** The room in which a network has learned the moons. */
export function training(scheme: 'light' | 'dark'): Picture {
  return {
    file: `studio-${scheme}.png`,
    shows: [
      'tools/studio/page/shell',
      'tools/studio/page/rooms/train',
      'tools/studio/engine/train',
    ],
    async make(workspace) {
      const [address, browser] = await Promise.all([workspace.serve(), openBrowser()]);
      const viewport = { width: 1180, height: 860 };
      const page = await browser.newPage({ viewport, colorScheme: scheme });
      await page.goto(`${address}#train?data=moons&layers=8-4`);
      await page.getByRole('button', { name: 'Play' }).click();
      await page
        .getByText(/^(9[89]|100) of 100 right|^(19[89]|200) of 200 right/)
        .waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.waitForTimeout(300);
      const bytes = await page.screenshot();
      await browser.close();
      workspace.stop();
      return bytes;
    },
  };
}
