import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { againLines } from '../law/again';
import { stepsOf } from './readme';
import { stages } from './stages';

describe.each(stages)('$name', ({ name, laws }) => {
  const readme = readFileSync(join(__dirname, '..', '..', 'katas', name, 'README.md'), 'utf8');
  const steps = [...readme.matchAll(/^### Step (\d+) · /gm)].map(([, step]) => Number(step));

  test('titles are sentences with a subject of their own, plain enough for -t in every shell', () => {
    const subjects = laws.map(({ title }) => title.slice(0, title.indexOf(':') + 1));
    for (const subject of subjects) expect(subject).toMatch(/^[\w ’.,-]+:$/);
    for (const subject of subjects) {
      const found = laws.filter(({ title }) => title.toLowerCase().includes(subject.toLowerCase()));
      expect([subject, found.length]).toEqual([subject, 1]);
    }
  });

  test('the line that repeats a law means that law alone, however short it has to be', () => {
    for (const { title, step } of laws) {
      const report = { folder: `katas/${name}`, title, step, seed: -2147483648, borrowed: [] };
      const command = againLines({ ...report, result: { state: 'not tried', after: '' } }).at(-1);
      const pattern = new RegExp(/-t "(.+)"/.exec(command ?? '')?.[1] ?? '', 'i');
      const found = laws.filter((each) => pattern.test(`${name} ${each.title}`));
      expect([command, found.length]).toEqual([command, 1]);
      expect([command, (command ?? '').length <= 76]).toEqual([command, true]);
    }
  });

  test('every law belongs to a step of the README, and every step has a law', () => {
    expect(new Set(laws.map(({ step }) => step))).toEqual(new Set(steps));
  });

  test('every step has hints, and none is empty', () => {
    const read = stepsOf(name);
    expect([...read.keys()]).toEqual(steps);
    for (const { text, hints } of read.values()) {
      expect(text).not.toContain('details>');
      expect(hints.length).toBeGreaterThan(0);
      for (const hint of hints) expect(hint).toMatch(/^.{3,}\n\n[\s\S]{20,}$/);
    }
  });

  test('laws come in the order of the steps', () => {
    const order = laws.map(({ step }) => step);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
