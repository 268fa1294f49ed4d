import type { Given } from './parts';
import { formulaOf, type Running } from './running';

/** The gradients of parameters and inputs towards the outputs times 1, 2, … added up. */
export function trueGradients({ sizes, inner, final, parameters, x }: Running): number[] {
  const rest = [...parameters];
  const layers: { x: number[]; rows: number[][]; slopes: number[] }[] = [];
  let signal = [...x];
  sizes.forEach((size, i) => {
    const place = i === sizes.length - 1 ? 'final' : 'inner';
    const given = { inner, final }[place];
    const reads = signal;
    const rows = Array.from({ length: size }, () => rest.splice(0, reads.length + 1));
    const sums = rows.map((row) => row.reduce((sum, each, j) => sum + each * (reads[j] ?? 1), 0));
    signal = sums.map(formulaOf(given, place));
    layers.push({ x: reads, rows, slopes: sums.map((sum) => slopeOf(given, place, sum)) });
  });
  let upstream = signal.map((_, i) => i + 1);
  const found = layers.toReversed().map(({ x: reads, rows, slopes }) => {
    const sums = upstream.map((gradient, row) => gradient * slopes[row]);
    upstream = reads.map((_, j) => sums.reduce((sum, each, row) => sum + each * rows[row][j], 0));
    return sums.flatMap((each) => [...reads, 1].map((input) => each * input));
  });
  return [...found.toReversed().flat(), ...upstream];
}

const slopes = {
  linear: () => 1,
  tanh: (sum: number) => 1 - Math.tanh(sum) ** 2,
  sigmoid: (sum: number) =>
    formulaOf('sigmoid', 'final')(sum) * formulaOf('sigmoid', 'final')(-sum),
  relu: (sum: number) => (sum > 0 ? 1 : 0),
  leakyRelu: (sum: number) => (sum > 0 ? 1 : 0.01),
  'a function': (sum: number) => 2 * sum,
};

function slopeOf(given: Given, place: 'inner' | 'final', sum: number): number {
  const byDefault = place === 'inner' ? 'tanh' : 'linear';
  return slopes[given === 'none' ? byDefault : given](sum);
}
