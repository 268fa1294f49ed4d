/**
 * The proof that stage 13 is fair and strict: what its tasks call right is right, what they call
 * wrong is wrong, and each wrong program needs an idea of its own.
 */
import * as solution from '../../../solutions/13-your-laws/your-laws';
import { check } from '../../law/check';
import { checkNow } from '../../law/check-now';
import { doorTo } from '../../law/door';
import { planOf } from '../../law/kind';
import type { Law } from '../../law/law';
import { plantedLaws } from '../../planted-laws/all';
import { some } from '../../some';
import type { YourLaw } from '../../your-law';
import { stageNamed } from '../stages';
import { tasks } from './stage';
import type { Task } from './task';
import { yourLawOf } from './task-law';

/** The stage in which learners wrote what a task is about. */
const homes: Readonly<Record<string, string>> = {
  productAndQuotient: '01-value',
  expAndTanh: '01-value',
  validOrder: '02-backprop',
  sharedNodes: '02-backprop',
  fairShuffle: '05-training',
  softmaxLoss: '04-losses',
  sameFit: '05-training',
};

const seed = jest.getSeed();

describe.each(some(tasks, 2, seed))('$name', (task) => {
  const { name, right, wrong, answers } = task;
  const told = (implementation: object, given: object) => answers(implementation, given);
  const accepts = (law: YourLaw<unknown, unknown>, implementation: object) =>
    checkNow(law, implementation, seed).failure === undefined;

  test('has four to six right programs, and five to eight wrong ones', () => {
    expect([4, 5, 6]).toContain(right.length);
    expect([5, 6, 7, 8]).toContain(wrong.length);
    const said = [...right, ...wrong].map(({ is }) => is);
    expect(new Set(said).size).toBe(said.length);
  });

  describe.each(wrong)('wrong: $is', ({ implementation, seen, needs }) => {
    test('answers another thing than the right ones in the case that shows it', () => {
      const [first, ...others] = right.map((each) => told(each.implementation, seen));
      for (const other of others) expect(areEqual(other, first)).toBe(true);
      expect(areEqual(told(implementation, seen), first)).toBe(false);
    });

    test('is shown by a case that has what it needs', () => {
      expect(needs?.has(seen)).not.toBe(false);
    });

    test('is missed by somebody whose law accepts every right one', () => {
      const { tooWeak, blind } = planted(task);
      const isMissed = [...tooWeak, ...blind].some((each) => {
        const law = each.law();
        return (
          accepts(law, implementation) && right.every((one) => accepts(law, one.implementation))
        );
      });
      expect(isMissed).toBe(true);
    });

    test('is refused by the law of the solution', () => {
      expect(accepts(yourLawOf(solution, name), implementation)).toBe(false);
    });
  });

  test.each(some(wrong, 1, seed))('a law of its stage refuses one $is', async (each) => {
    expect(await refusing(task, each.implementation)).toBeDefined();
  });

  test.each(some(right, 1, seed))('all laws of its stage accept one $is', async (each) => {
    expect(await refusing(task, each.implementation)).toBeUndefined();
  });
});

function planted({ name }: Task<object, object>) {
  const found = plantedLaws.find(({ task }) => task === name);
  if (!found) throw new Error(`Nobody has planted laws for ${name}.`);
  return found;
}

/** The title of the first law of the stage that a program breaks. What 13 asks about is small. */
async function refusing({ name }: Task<object, object>, implementation: object) {
  const isTried = (law: Law<unknown>) => law.kind !== 'growth' && planOf(law).asked !== 'never';
  for (const law of stageNamed(homes[name]).laws.filter(isTried)) {
    const { state } = await check(law, doorTo(implementation), seed);
    if (state !== 'holds') return law.title;
  }
  return undefined;
}

/** Whether answers are equal, but for rounding. */
function areEqual(
  some: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(others).every(([name, other]) => {
    const one = some[name];
    if (typeof one !== 'number' || typeof other !== 'number') return one === other;
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)) || Object.is(one, other);
  });
}
