import { markdown, spread } from './figures';
import type { Figures } from './one-engine';

/** The figures of one engine, round by round. */
export type Result = { name: string; title: string; rounds: readonly Figures[] };

/** What is measured: how it is read from a round's figures, its unit, and whether more is faster. */
type Measure = {
  title: string;
  unit: string;
  of: (figures: Figures) => number | null | undefined;
  isSpeed?: boolean;
};

const measures: readonly Measure[] = [
  { title: 'MNIST, batch 1', unit: 'samples/s', of: ({ mnist }) => mnist[0], isSpeed: true },
  { title: 'MNIST, batch 16', unit: 'samples/s', of: ({ mnist }) => mnist[1], isSpeed: true },
  { title: 'MNIST, batch 32', unit: 'samples/s', of: ({ mnist }) => mnist[2], isSpeed: true },
  { title: 'moons, full batch', unit: 'ms a step', of: ({ moons }) => moons },
  { title: 'chain of 100,000', unit: 'ms', of: ({ chain }) => chain },
  { title: 'memory', unit: 'MB', of: ({ memory }) => memory },
];

/** What was measured, as a Markdown table: medians of the rounds, with the least and the most. */
export function tableOfFigures(results: readonly Result[]): string {
  const head = measures.map(({ title, unit }) => `${title}, ${unit}`);
  return tableOf(results, head, ({ of }, figures) => of(figures));
}

/**
 * The same as a multiple of one engine's in the same round. A time is turned into a speed, so that
 * more is faster; of memory, less is smaller.
 */
export function tableOfRatios(results: readonly Result[], base: Result): string {
  const head = measures.map(({ title }) => title);
  return tableOf(results, head, ({ of, isSpeed, unit }, figures, round) => {
    const [own, its] = [of(figures) ?? Number.NaN, of(base.rounds[round]) ?? Number.NaN];
    return isSpeed || unit === 'MB' ? own / its : its / own;
  });
}

type Read = (measure: Measure, figures: Figures, round: number) => number | null | undefined;

/** A dash stands for what an engine cannot do. */
function tableOf(results: readonly Result[], head: readonly string[], read: Read): string {
  const rows = results.map(({ title, rounds }) => [
    title,
    ...measures.map((measure) => {
      const numbers = rounds.map((figures, round) => read(measure, figures, round));
      return numbers.every(isNumber) ? spread(numbers) : '–';
    }),
  ]);
  return markdown([['engine', ...head], ...rows]);
}

function isNumber(figure: number | null | undefined): figure is number {
  return Number.isFinite(figure);
}
