import { sample } from 'fast-check';
import { seeded } from '../../datasets/random';
import { alternatives } from '../alternatives/all';
import { diagnose } from '../diagnosis/diagnose';
import {
  type binary,
  type Expression,
  evaluate,
  isNear,
  number,
  unary,
} from '../diagnosis/formula/expression';
import { findFormula } from '../diagnosis/formula/find-formula';
import { readFormula } from '../diagnosis/formula/read';
import { wordsOf } from '../diagnosis/formula/words';
import { check } from '../law/check';
import { type Door, doorToKnown } from '../law/door';
import type { Formula, Law } from '../law/law';
import { median, percent } from '../law/numbers';
import { Patience } from '../law/time-limit';
import { stageNamed } from '../laws/stages';
import { progress } from './progress';
import { type Seat, seats } from './seats';

const runs = Number(process.env.RUNS ?? 100);
const day = 86_400_000;

type Random = () => number;
type FormulaLaw = Law<unknown> & { readonly formula: Formula<unknown> };

function choose<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)];
}

/** Any formula of a size over some names, 1, 2 and ½. */
function anyFormula(size: number, names: readonly string[], random: Random): Expression {
  if (size === 1) {
    const leaf = choose([...names, ...names, 1, 2, 0.5], random);
    return typeof leaf === 'number' ? number(leaf) : { op: 'name', name: leaf };
  }
  if (size === 2 || random() < 0.4) {
    const op = choose(Object.keys(unary) as (keyof typeof unary)[], random);
    return { op, of: anyFormula(size - 1, names, random) };
  }
  const op = choose(['add', 'sub', 'mul', 'div'] as (keyof typeof binary)[], random);
  const left = 1 + Math.floor(random() * (size - 2));
  return {
    op,
    left: anyFormula(left, names, random),
    right: anyFormula(size - 1 - left, names, random),
  };
}

/** A wrong formula in the place of one fact of a law, and the code that computes it. */
interface Wrong {
  readonly law: FormulaLaw;
  readonly formula: Expression;
  readonly ask: Door;
  readonly stage: string;
}

/** One that differs from the truth, and from a number that is none in a fifth of the cases at least. */
function anyWrong(size: number, random: Random): Wrong {
  for (;;) {
    const seat = choose(seats, random);
    const law = lawOf(seat);
    const truths = Object.values(law.formula.truths).map(readFormula);
    const fact = Math.floor(random() * truths.length);
    const cases = numbersOf(law, 200, 11);
    const names = Object.keys(cases[0]).filter((name) => fact > 0 || name !== seat.later);
    const formula = anyFormula(size, names, random);
    const values = cases.map((each) => evaluate(formula, each));
    const finite = values.filter(Number.isFinite).length;
    const isTrue = values.every((value, i) => isNear(value, evaluate(truths[fact], cases[i])));
    if (isTrue || finite < cases.length / 5) continue;
    const kit = choose(Object.values(alternatives), random);
    const wrong = seat.install(kit, (numbers) =>
      truths.map((truth, i) => evaluate(i === fact ? formula : truth, numbers)),
    );
    return { law, formula, ask: doorToKnown(wrong), stage: seat.stage };
  }
}

function lawOf({ stage, law: subject }: Seat): FormulaLaw {
  const laws = stageNamed(stage).laws as readonly Law<unknown>[];
  const law = laws.find(({ title }) => title.startsWith(subject));
  if (!law?.formula) throw new Error(`${subject} has no formula.`);
  return law as FormulaLaw;
}

function numbersOf({ given, formula }: FormulaLaw, numRuns: number, seed: number) {
  return sample(given, { seed, numRuns }).map((each) => formula.operands(each));
}

/** What is said of a wrong formula: the same, another one, or nothing; or it is a known mistake. */
async function said({ law, formula, ask, stage }: Wrong, seed: number) {
  const verdict = await check(law, ask, seed);
  if (verdict.state !== 'fails') return { kind: 'not rejected' } as const;
  const hints = await diagnose(stage, law, ask, verdict, seed, { patience: day });
  if (hints.length > 0) return { kind: 'known' } as const;
  const before = workedFor();
  const cause = await findFormula(law, ask, verdict, seed, new Patience(day));
  const milliseconds = workedFor() - before;
  if (cause?.kind !== 'formula') return { kind: 'silent', milliseconds } as const;
  const found = readFormula(cause.yours);
  const isSame = numbersOf(law, 1000, seed + 2).every((each) =>
    isNear(evaluate(found, each), evaluate(formula, each)),
  );
  return { kind: isSame ? 'recovered' : 'false', milliseconds, yours: cause.yours } as const;
}

/** The milliseconds of this process's own work: what other programs do is not its fault. */
function workedFor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tries random wrong formulas, until there are enough that no known mistake explains. */
async function tryFormulas(sizeOf: (random: Random) => number, seed: number) {
  const random = seeded(seed);
  const told: string[] = [];
  const times: number[] = [];
  let [recovered, wrong, known] = [0, 0, 0];
  for (let run = 0; run < runs; ) {
    const each = anyWrong(sizeOf(random), random);
    const result = await said(each, 1000 + run);
    if (result.kind === 'known') known++;
    if (result.kind === 'not rejected' || result.kind === 'known') continue;
    run++;
    times.push(result.milliseconds);
    if (result.kind === 'recovered') recovered++;
    if (result.kind === 'false') wrong++;
    if (result.kind !== 'recovered') {
      const yours = result.kind === 'false' ? `, not ${result.yours}` : '';
      told.push(
        `${result.kind}: ${each.law.title.split(':')[0]}: ${wordsOf(each.formula)}${yours}`,
      );
    }
    progress(`${run} of ${runs} formulas`);
  }
  process.stderr.write(
    `\n  ${recovered} of ${runs} recovered (${percent(recovered / runs)}), ${wrong} false, ` +
      `besides ${known} that are known mistakes; ${Math.round(median(times))} ms in the middle, ${Math.round(Math.max(...times))} ms at most` +
      `${told.map((line) => `\n    ${line}`).join('')}\n`,
  );
  return { recovered, wrong, times };
}

test(
  'of random wrong formulas of sizes 3 to 6, 90 % are recovered, and none is false',
  async () => {
    const seed = Number(process.env.SEED ?? 1);
    const { recovered, wrong } = await tryFormulas((random) => 3 + Math.floor(random() * 4), seed);
    expect(wrong).toBe(0);
    expect(recovered / runs).toBeGreaterThanOrEqual(0.9);
  },
  day,
);

test(
  'of size 7, each is found in under a second',
  async () => {
    const { wrong, times } = await tryFormulas(() => 7, Number(process.env.SEED ?? 2));
    expect(wrong).toBe(0);
    expect(Math.max(...times)).toBeLessThan(1000);
  },
  day,
);
