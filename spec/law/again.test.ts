import { abridged, againLines } from './again';
import type { Report } from './result';

describe('the line that repeats a law', () => {
  const report = { folder: 'katas/02-backprop', step: 1, borrowed: [] };
  const result = { state: 'not tried', after: '' } as const;
  const lines = (title: string, seed: number) =>
    againLines({ ...report, title, seed, result } as Report);

  test('stays on one line where it fits', () => {
    expect(lines('a: b', 1)).toEqual(['Again: npx jest katas/02-backprop -t "a:" --seed=1']);
  });

  test('leaves words out where it does not', () => {
    const [label, command] = lines('topologicalOrder of a value used three times: it', -2147483647);
    expect(label).toBe('Again:');
    expect(command).toContain('-t "topologicalOrder.+ times:" --seed=-2147483647');
    expect(command.length).toBeLessThanOrEqual(76);
  });

  test('never leaves out all of them', () => {
    expect(abridged('mul:', 1)).toBe('mul:');
    expect(abridged('softmaxCrossEntropy of unequal lengths:', 12)).toBe('soft.+ lengths:');
  });
});
