import { Backwards } from './backwards';
import { searchConstant } from './constant';
import { type Case, chooseCases } from './evidence';
import {
  type Expression,
  effortOf,
  evaluate,
  isNear,
  number,
  sizeOf,
  withParts,
} from './expression';
import { type Grammar, growTable } from './grow';
import { searchPieces } from './pieces';
import type { Leaf } from './table';

/** Functions that may stand anywhere. */
const functions = ['neg', 'square', 'sqrt', 'exp', 'log', 'tanh', 'sigmoid', 'relu'] as const;

/** The largest formulas in the table, and the largest that are found from both ends. */
const [grown, largest] = [5, 8];

/**
 * The smallest formula that gives what the code gives, in every case. `known` are formulas of the
 * same law: what they are made of is likely to be part of it.
 * @throws {OutOfPatience} by way of `rest`, which is called between long pieces of work
 */
export function searchFormula(
  cases: readonly Case[],
  known: readonly Expression[],
  rest: () => void = () => {},
): Expression | undefined {
  const always = constantIn(cases);
  if (always !== undefined) return number(always);
  const few = chooseCases(cases);
  if (few.length < 8) return undefined;
  const column = Float64Array.from(few, ({ yours }) => yours);
  const blocks = known.flatMap(withParts);
  const leaves = leavesFor(few, blocks);
  const grammar: Grammar = { functions, powers: blocks.some(({ op }) => op === 'pow') };
  const table = growTable(leaves, few.length, grown, grammar);
  const first = (found: readonly Expression[]) =>
    found.map((each) => withException(each, cases)).find((each) => each && isNoChance(each, cases));
  const conditions = blocks.flatMap((each) => (each.op === 'where' ? [each.condition] : []));
  const steps = [
    () => new Backwards(table, grammar).search(column, largest),
    () =>
      searchPieces(
        table,
        column,
        conditions,
        (condition, i) => evaluate(condition, few[i].numbers) > 0,
      ),
    () => searchConstant(table, grammar, column),
  ];
  let best: Expression | undefined;
  for (const step of steps) {
    rest();
    const found = first(step());
    if (found && (!best || effortOf(found) < effortOf(best))) best = found;
    if (best && effortOf(best) < 5) break;
  }
  return best;
}

/** Names and numbers first. What the true formulas are made of counts as two, however long it is. */
function leavesFor(cases: readonly Case[], blocks: readonly Expression[]): Leaf[] {
  const leaf = (expression: Expression, size: number): Leaf => ({
    expression,
    size,
    column: Float64Array.from(cases, ({ numbers }) => evaluate(expression, numbers)),
  });
  const names = Object.keys(cases[0].numbers).map((name): Expression => ({ op: 'name', name }));
  const numbers = [1, 2, 0.5].map(number);
  const given = blocks.filter(({ op }) => op === 'number' || (op !== 'name' && op !== 'where'));
  return [
    ...[...names, ...numbers].map((each) => leaf(each, 1)),
    ...given.map((each) => leaf(each, each.op === 'number' ? 1 : 2)),
  ];
}

/** A formula that is true of all cases, or of all but those in which a number is 0: then with what is given there. */
function withException(above: Expression, cases: readonly Case[]): Expression | undefined {
  const wrong = cases.filter((each) => !isTrueOf(above, [each]));
  if (wrong.length === 0) return above;
  const name = Object.keys(cases[0].numbers).find((each) =>
    wrong.every(({ numbers }) => numbers[each] === 0),
  );
  if (name === undefined) return undefined;
  const below = constantIn(cases.filter(({ numbers }) => numbers[name] === 0));
  if (below === undefined) return undefined;
  const condition: Expression = { op: 'square', of: { op: 'name', name } };
  return { op: 'where', condition, above, below: number(below) };
}

/** The number that is given in every case, if it is always the same: no formula says more. */
function constantIn([{ yours }, ...rest]: readonly Case[]): number | undefined {
  const isSame = Number.isFinite(yours) && rest.every((each) => isNear(each.yours, yours));
  return isSame ? Number(yours.toPrecision(10)) : undefined;
}

/** Whether a formula gives what the code gives. */
function isTrueOf(expression: Expression, cases: readonly Case[]): boolean {
  return cases.every(({ numbers, yours }) => isNear(evaluate(expression, numbers), yours));
}

/**
 * Whether a formula says much less than the numbers that it explains. A part of it is one of about
 * sixteen things, 4 bits; a number to nine digits is 30 bits. 20 bits more are left to be sure.
 */
function isNoChance(expression: Expression, cases: readonly Case[]): boolean {
  const different = new Set(cases.map(({ yours }) => yours.toPrecision(9))).size;
  return 4 * sizeOf(expression) + 20 <= 30 * different;
}
