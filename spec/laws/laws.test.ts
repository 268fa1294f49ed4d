import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
