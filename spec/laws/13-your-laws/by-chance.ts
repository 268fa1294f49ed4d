import fc from 'fast-check';
import { seeded } from '../../../datasets/random';
import { casesIn, rowsNow } from '../../law/check-now';
import { type Accepted, atMost, type Row, textOf } from '../../law/facts';
import { format } from '../../law/format';
import { type Law, law } from '../../law/law';
import { mean, spread } from '../../law/numbers';
import { pictured } from '../../law/picture';
import { Unfit } from '../../law/received';
import { chanceAboveZero } from '../../oracle/tail';
import type { YourLaw } from '../../your-law';
import type { Task } from './task';
import { heard, type YourLaws, yourLawOf } from './task-law';

/** A case of a law about chance: its seed decides everything. */
interface Seeded {
  readonly seed: number;
}

/** So often may a program be called, over all cases in which a law is measured. */
const calls = 900_000;

/** That chance alone makes a learner's law refuse a right program less than once in a million runs. */
export function chanceLaw<Implementation extends object>(
  task: Task<Implementation, Seeded>,
): Law<YourLaws> {
  return law({
    title: `${task.name} by chance: refuses a right program less than once in a million runs`,
    step: task.step,
    kind: 'judging',
    about: task.name,
    given: fc.constant({ programs: task.right.length }),
    show: () => 'right programs alone, from many seeds',
    yours: (module) => {
      const yourLaw = yourLawOf(module, task.name) as YourLaw<unknown, Seeded>;
      const told = measured(yourLaw, task);
      requireNumbers(told, rowsNow(yourLaw, task.biased ?? {}, seedsOf(20)));
      const refused = told.filter((facts) => facts.some(({ agrees }) => !agrees)).length;
      const rate = Math.max(refused / told.length, tailOf(told));
      const ofAMillion = 1e6 * Math.min(1, rate * casesIn(yourLaw));
      return pictured(
        { 'refused by chance, of a million runs': Number(ofAMillion.toPrecision(2)) },
        {
          text: [
            `measured in ${told.length} cases, in which it refused ${refused}:`,
            ...linesOf(told),
          ].join('\n'),
        },
      );
    },
    truth: () => ({ 'refused by chance, of a million runs': atMost(1) }),
  });
}

/** Seeds that have nothing to do with each other, the same in every run. */
function seedsOf(count: number): Seeded[] {
  const random = seeded(13);
  return Array.from({ length: count }, () => ({ seed: Math.floor(random() * 2 ** 31) }));
}

/** What a law is told in many cases, of one right program after the other. */
function measured<Implementation extends object>(
  yourLaw: YourLaw<unknown, Seeded>,
  { right }: Task<Implementation, Seeded>,
): Row[][] {
  let called = 0;
  rowsNow(
    yourLaw,
    heard(right[0].implementation, () => called++),
    seedsOf(1),
  );
  const most = Math.floor(calls / called / right.length);
  const each = Math.min(100, Math.max(10, most));
  const seeds = seedsOf(each * right.length);
  return right.flatMap(({ implementation }, i) =>
    rowsNow(yourLaw, implementation, seeds.slice(i * each, (i + 1) * each)),
  );
}

/**
 * What is the same for all right programs, and refuses one that is unfair by little, is a verdict
 * about numbers that were kept back.
 */
function requireNumbers(right: readonly Row[][], biased: readonly Row[][]): void {
  right[0].forEach(({ name, truth }, i) => {
    const isMeasured = typeof truth === 'object' && spread(numbersOf(right, i)) > 0;
    if (isMeasured || biased.every((rows) => rows[i].agrees)) return;
    throw new Unfit(
      `“${name}” depends on chance, and says only whether all is well, not by how much. Tell the counts as numbers, and the bounds in \`truth\`. Then it can be measured how often chance alone goes beyond them.`,
    );
  });
}

const numbersOf = (told: readonly Row[][], place: number) =>
  told.map((rows) => Number(rows[place].yours));

/** How likely chance goes beyond a bound of some fact in one case. Facts with the same bound are measured as one. */
function tailOf(told: readonly Row[][]): number {
  const beyond = new Map<string, number[]>();
  const note = (name: string, by: number) => {
    if (!Number.isFinite(by)) return;
    if (!beyond.has(name)) beyond.set(name, []);
    beyond.get(name)?.push(by);
  };
  for (const rows of told) {
    rows.forEach(({ yours, truth }, i) => {
      if (typeof truth !== 'object') return;
      const { low, high } = told[0][i].truth as Accepted;
      note(`above ${high}`, Number(yours) - truth.high);
      note(`below ${low}`, truth.low - Number(yours));
    });
  }
  const tails = [...beyond.values()].map((by) => (by.length / told.length) * chanceAboveZero(by));
  return tails.reduce((sum, tail) => sum + tail, 0);
}

/** What the numbers of a law are, beside their bounds. */
function linesOf(told: readonly Row[][]): string[] {
  return told[0].flatMap(({ name, truth }, i) => {
    const numbers = numbersOf(told, i);
    if (typeof truth !== 'object' || spread(numbers) === 0) return [];
    const usual = `${format(mean(numbers), 4)} ± ${format(spread(numbers), 2)}`;
    return [`  ${name}: ${usual}, accepted ${textOf(truth, 6)}`];
  });
}
