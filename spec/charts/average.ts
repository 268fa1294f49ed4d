import { behind } from '../law/average';
import { mean } from '../law/numbers';
import { bar } from './bar';

/** What some networks reach on average, as a bar, and what is behind it. */
export function averageBar(label: string, reached: readonly number[], threshold: number): string {
  if (reached.length === 0) return '';
  const drawn = bar(`${label}, on average`, mean(reached), threshold);
  return [drawn, ...behind(reached, threshold)].join('\n');
}
