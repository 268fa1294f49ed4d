import { isClear } from '../law/average';
import { mean, percent } from '../law/numbers';
import { bar } from './bar';

/** What some networks reach on average, as a bar, and whether another run might say otherwise. */
export function averageBar(label: string, reached: readonly number[], threshold: number): string {
  if (reached.length === 0) return '';
  const networks = reached.length === 1 ? 'one network' : `${reached.length} networks, on average`;
  const [lowest, highest] = [Math.min(...reached), Math.max(...reached)];
  return [
    bar(`${label}, ${networks}`, mean(reached), threshold),
    ...(reached.length > 1 ? [`each ${percent(lowest, 1)} to ${percent(highest, 1)}`] : []),
    ...(isClear(reached, threshold) ? [] : ['on the edge: another run may say', 'otherwise']),
  ].join('\n');
}
