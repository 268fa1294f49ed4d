import type { Arbitrary } from 'fast-check';
import type { Value, ValueModule } from '../contract';
import { slopes } from '../oracle/slope';
import type { Truth } from './facts';
import { type Formula, type Law, law } from './law';
import { observe } from './observe';

/** A claim about the value and the slopes of one operation. */
interface Operation<Case, Module> {
  readonly title: string;
  readonly step: number;
  /** The operation or function that it is about, if it is about one alone. */
  readonly about?: string;
  readonly formula?: Formula<Case>;
  /** How many cases to try, if not as many as operations have. */
  readonly cases?: number;
  readonly given: Arbitrary<Case>;
  show?(given: Case): string;
  /** How the operation is written: `a.mul(b)`. */
  name(given: Case): string;
  /** The numbers it works on, by the names that the learner reads. */
  operands(given: Case): Readonly<Record<string, number>>;
  /** The operation on values; the operands come in the order of their names. */
  yours(operands: Value[], given: Case, module: Module): Value;
  /** The same on plain numbers. */
  truth(operands: number[], given: Case): number;
}

/** The law that an operation has the value of `truth`, and its slope with respect to every operand. */
export function operation<Case, Module extends ValueModule = ValueModule>(
  claim: Operation<Case, Module>,
): Law<Module> {
  const rows = <Fact>(given: Case, value: Fact, slopes: readonly Fact[]) =>
    Object.fromEntries([
      [claim.name(given), value],
      ...Object.keys(claim.operands(given)).map((name, i) => [
        `slope with respect to ${name}`,
        slopes[i],
      ]),
    ]);
  return law<Module, Case>({
    title: claim.title,
    step: claim.step,
    about: claim.about,
    formula: claim.formula,
    kind: 'operation',
    cases: claim.cases,
    given: claim.given,
    show: claim.show,
    yours(module, given) {
      const numbers = claim.operands(given);
      const operands = Object.values(numbers).map((x) => new module.Value(x));
      const name = claim.name(given);
      const ask = (of: readonly Value[]) => claim.yours([...of], given, module);
      const seen = observe(module, ask, operands, name, Object.keys(numbers));
      return rows<unknown>(given, seen.value, seen.slopes);
    },
    truth(given) {
      const f = (...operands: number[]) => claim.truth(operands, given);
      const operands = Object.values(claim.operands(given));
      return rows<Truth>(given, f(...operands), slopes(f, operands));
    },
  });
}
