import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mistake, withMistake } from '../../../spec/mistakes/mistake';
import { NotWritten } from '../../../spec/not-written';
import { light } from '../drawing/colours';
import type { Exhibit, Shown, Source } from './exhibit';
import { filesOf, svgOf } from './files';
import { makeGallery, sourceOf } from './gallery';
import { lineExhibit } from './line';
import { misreadDigits } from './misread';
import { moonsExhibit } from './moons';
import { page } from './page';
import { plates } from './plates';
import { xorNeurons } from './xor-neurons';
import { xorWatched } from './xor-watched';

const right = sourceOf('solutions');

beforeEach(() => {
  process.env.NO_COLOR = '1';
});

/** Several exhibits look at the same training. */
const mistaken = new Map<string, object>();

/** The solutions, with a mistake in the optimizer. */
function trainingWith(instead: string): Source {
  const mistake: Mistake = {
    id: instead,
    hint: '',
    change: ['parameter.data -= learningRate * this.velocities[i];', instead],
  };
  const stage = (stage: string) => {
    const key = `${instead} ${stage}`;
    const module = mistaken.get(key) ?? withMistake('05-training', mistake, { seenFrom: stage });
    mistaken.set(key, module);
    return module;
  };
  return { ...right, stage };
}

/** The pictures of an exhibit as SVG, each as it is in the end. */
function drawn({ pictures }: Shown): string[] {
  return pictures.map(({ frames }) => svgOf(frames[frames.length - 1], light));
}

const short = { hidden: [2], epochs: 5 };
const hatched = /fill="url\(#not-a-number-light\)"/;
const grey = /fill="rgb\(190, 190, 196\)"/;

describe('a training that ends in NaN is drawn all the same, and the picture shows it', () => {
  test.each<[string, Exhibit, RegExp]>([
    ['line', lineExhibit, /The network says NaN everywhere/],
    ['XOR', xorWatched(short), hatched],
    ['XOR, layer by layer', xorNeurons([short, { hidden: [3], epochs: 5 }]), hatched],
    ['moons', moonsExhibit, hatched],
    ['plates', plates, grey],
    ['misread digits', misreadDigits, /not a number/],
  ])('%s', (_, exhibit, gap) => {
    const shown = exhibit.make(trainingWith('parameter.data = Number.NaN;'), 1);
    const pictures = drawn(shown);
    expect(pictures.length).toBeGreaterThan(0);
    for (const svg of pictures) expect(svg).toMatch(gap);
    // Nobody is told a figure, or an answer, that is not there.
    expect(shown.text.join(' ')).not.toMatch(/100\.0 % of|sooner|steeper/);
  });
});

test('a training that never gets better than chance is drawn, and its figures say so', () => {
  const source = trainingWith('');
  const [line, moons] = [lineExhibit, moonsExhibit].map((each) => each.make(source, 1));
  expect(line.text[0]).toMatch(/R² is (-|0\.[0-8])/);
  expect(moons.text[0]).toMatch(/ [1-8]?\d\.\d % of 1,000/);
  for (const svg of [...drawn(line), ...drawn(moons)]) expect(svg).not.toMatch(/NaN/);
});

test('the same seed gives the same bytes, light and dark, moving and not; another seed others', () => {
  const files = (seed: number) => {
    const shown = [lineExhibit, xorWatched({ ...short, epochs: 2 })].map((each) =>
      each.make(right, seed),
    );
    return shown.flatMap(({ pictures }) => pictures.flatMap(filesOf));
  };
  const first = files(1);
  expect(first.map(({ name }) => name)).toEqual([
    'line-linear.png',
    'line-linear-dark.png',
    'line-tanh.png',
    'line-tanh-dark.png',
    'xor-2.png',
    'xor-2.gif',
    'xor-2-dark.png',
    'xor-2-dark.gif',
  ]);
  expect(files(1)).toEqual(first);
  expect(new Set(first.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(8);
  const others = files(2);
  others.forEach(({ bytes }, i) => {
    expect(bytes).not.toEqual(first[i].bytes);
  });
});

test('the page has words for every picture, and says what is missing', () => {
  const shown = lineExhibit.make(right, 1);
  const html = page(
    [
      { title: 'a < b', shown },
      { title: 'c', missing: 'Not drawn yet' },
    ],
    'x',
  );
  expect(html).toContain('<h2>a &lt; b</h2>');
  expect(html).toContain('<p>Not drawn yet</p>');
  expect(html).toContain(
    '<source media="(prefers-color-scheme: dark)" srcset="line-tanh-dark.png">',
  );
  expect(html.match(/<img src="line-\w+\.png" alt="[^"]{40,}">/g)).toHaveLength(2);
});

test('of an engine that is not written, nothing is drawn, and every exhibit says what is missing', () => {
  const blank = () => {
    throw new NotWritten('Value.add', 'step 1');
  };
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  try {
    makeGallery({ ...right, stage: blank }, 'nobody', 1, folder, {
      begun: () => {},
      done: () => {},
    });
    expect(readdirSync(folder)).toEqual(['index.html']);
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html.match(/<p>Not drawn yet: [^<]*Value\.add/g)).toHaveLength(7);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
