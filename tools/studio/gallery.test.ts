import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { type Mistake, withMistake } from '../../spec/mistakes/mistake';
import { misreadDigits, plates } from './digits';
import type { Exhibit, Shown } from './exhibit';
import { lineExhibit } from './line';
import { moonsExhibit } from './moons';
import { page } from './page';
import { xorNeurons, xorWatched } from './xor';

const trees = require('../../spec/trees') as typeof import('../../spec/trees');
const implementationOf = trees.implementationOf;

beforeEach(() => {
  process.env.NO_COLOR = '1';
});

afterEach(() => {
  Object.assign(trees, { implementationOf });
});

/** Several exhibits look at the same training. */
const mistaken = new Map<string, object>();

/** Whatever is made after this, is made with a mistake in the optimizer. */
function trainWith(instead: string): void {
  const mistake: Mistake = {
    id: instead,
    hint: '',
    change: ['parameter.data -= learningRate * this.velocities[i];', instead],
  };
  const broken = (_: unknown, stage: string) => {
    const key = `${instead} ${stage}`;
    const module = mistaken.get(key) ?? withMistake('05-training', mistake, { seenFrom: stage });
    mistaken.set(key, module);
    return module;
  };
  Object.assign(trees, { implementationOf: broken });
}

function pixelsOf({ pictures }: Shown): Buffer {
  const [{ bytes, still }] = pictures;
  return PNG.sync.read(Buffer.from(still?.bytes ?? bytes)).data;
}

describe('a training that ends in NaN is drawn all the same', () => {
  test.each<[string, Exhibit]>([
    ['line', lineExhibit],
    ['XOR', xorWatched({ hidden: [2], epochs: 5 })],
    [
      'XOR, layer by layer',
      xorNeurons([
        { hidden: [2], epochs: 5 },
        { hidden: [3], epochs: 5 },
      ]),
    ],
    ['moons', moonsExhibit],
    ['plates', plates],
    ['misread digits', misreadDigits],
  ])('%s', (_, exhibit) => {
    trainWith('parameter.data = Number.NaN;');
    const shown = exhibit.make('solutions', 1);
    expect(shown.pictures.length).toBeGreaterThan(0);
    expect(pixelsOf(shown).length).toBeGreaterThan(0);
    // Nobody is told a figure, or an answer, that is not there.
    expect(shown.text.join(' ')).not.toMatch(/100\.0 % of|sooner|steeper/);
  });
});

test('a training that never gets better than chance is drawn, and its figures say so', () => {
  trainWith('');
  expect(lineExhibit.make('solutions', 1).text[0]).toMatch(/R² is (-|0\.[0-8])/);
  expect(moonsExhibit.make('solutions', 1).text[0]).toMatch(/ [1-8]?\d\.\d % of 1,000/);
});

test('the same seed gives the same bytes, another seed others', () => {
  const bytes = (seed: number) => lineExhibit.make('solutions', seed).pictures[0].bytes;
  expect(bytes(1)).toEqual(bytes(1));
  expect(bytes(1)).not.toEqual(bytes(2));
});

test('the page has words for every picture, and says what is missing', () => {
  const shown = lineExhibit.make('solutions', 1);
  const html = page(
    [
      { title: 'a < b', shown },
      { title: 'c', missing: 'Not drawn yet' },
    ],
    'x',
  );
  expect(html).toContain('<h2>a &lt; b</h2>');
  expect(html).toContain('<p>Not drawn yet</p>');
  expect(html.match(/<img src="line\.png" alt="[^"]{40,}">/g)).toHaveLength(1);
});

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
if (!browser) console.warn('The page is not tried in a browser: there is no Chromium here.');

(browser ? test : test.skip)(
  'a browser shows every picture, from the file system',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
    try {
      const exhibits = [lineExhibit, moonsExhibit];
      const sections = exhibits.map((each) => ({
        title: each.title,
        shown: each.make('solutions', 1),
      }));
      for (const { file, bytes } of sections.flatMap(({ shown }) => shown.pictures)) {
        writeFileSync(join(folder, file), bytes);
      }
      const measure = `addEventListener('load', () => { document.title = [...document.images].map((each) => each.naturalWidth).join() })`;
      const html = page(sections, 'x').replace('</body>', `<script>${measure}</script></body>`);
      writeFileSync(join(folder, 'index.html'), html);
      const options = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom'];
      const address = `file://${join(folder, 'index.html')}`;
      const shown = execFileSync(browser ?? '', [...options, address], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const widths = readdirSync(folder)
        .filter((file) => file.endsWith('.png'))
        .map((file) => PNG.sync.read(readFileSync(join(folder, file))).width);
      expect(shown).toContain(`<title>${widths.join()}</title>`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
