import Sequencer from '@jest/test-sequencer';

/** What takes long, the longest first; all else comes after it. */
const long = [
  'hostile/ours',
  'grade/verdicts',
  'hostile/naive',
  'mistakes/05-training',
  'mistakes/02-backprop',
  'solutions/12-ten-digits',
  'mistakes/thresholds',
  'diagnosis/training/training',
  'law/growth',
  'mistakes/12-ten-digits',
  'mistakes/03-mlp',
  'alternatives',
  'solutions/08-moons',
  'diagnosis/',
  'mistakes/',
  'spec/blanks',
];

/** Until Jest knows from a run how long each file takes, so that no worker is left with a long one. */
export default class SlowestFirst extends Sequencer {
  override sort(tests: Parameters<Sequencer['sort']>[0]) {
    const sorted = super.sort(tests) as typeof tests;
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const rank = (path: string) => {
      const found = long.findIndex((part) => path.replaceAll('\\', '/').includes(part));
      return found < 0 ? long.length : found;
    };
    return sorted.toSorted((a, b) => rank(a.path) - rank(b.path));
  }
}
