import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../browser/browser';
import { filesOf } from './files';
import { sourceOf } from './gallery';
import { lineExhibit } from './line';
import { page } from './page';
import { xorWatched } from './xor-watched';

jest.setTimeout(60_000);

const look = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  'dark and calm': {
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  },
  'a telephone': { colorScheme: 'dark', viewport: { width: 390, height: 800 } },
} as const;

describeInBrowser('a browser shows the page from the file system', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gallery-'));
    const exhibits = [lineExhibit, xorWatched({ hidden: [2], epochs: 1 })];
    const sections = exhibits.map((each) => ({
      title: each.title,
      shown: each.make(sourceOf('solutions'), 1),
    }));
    for (const { name, bytes } of sections.flatMap(({ shown }) =>
      shown.pictures.flatMap(filesOf),
    )) {
      writeFileSync(join(folder, name), bytes);
    }
    writeFileSync(join(folder, 'index.html'), page(sections, 'x'));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['light', ['line-linear.png', 'line-tanh.png', 'xor-2.gif']],
    ['dark and calm', ['line-linear-dark.png', 'line-tanh-dark.png', 'xor-2-dark.png']],
    ['a telephone', ['line-linear-dark.png', 'line-tanh-dark.png', 'xor-2-dark.gif']],
  ] as const)(
    '%s: its own pictures, nothing too wide, nothing that keeps a reader out',
    async (name, files) => {
      const shown = await browser.newPage(look[name]);
      await shown.goto(pathToFileURL(join(folder, 'index.html')).href);
      await shown.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
      const seen = (await shown.evaluate(`(async () => ({
      files: [...document.images].map((each) => each.currentSrc.split('/').at(-1)),
      drawn: [...document.images].every((each) => each.naturalWidth > 0),
      tooWide: document.documentElement.scrollWidth - innerWidth,
      violations: (await axe.run()).violations.map(({ id, impact }) => id + ' ' + impact),
    }))()`)) as object;
      expect(seen).toEqual({ files, drawn: true, tooWide: 0, violations: [] });
      await shown.close();
    },
    30_000,
  );
});
