import { check } from '../law/check';
import { doorToKnown } from '../law/door';
import { planOf } from '../law/kind';
import { stages } from '../laws/stages';
import { implementationOf } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 200);

/** The laws with thresholds: those that train from several seeds. */
const thresholds = stages
  .map(({ name, laws }) => ({
    name,
    laws: laws.filter((law) => planOf(law).trains && planOf(law).cases > 1),
  }))
  .filter(({ laws }) => laws.length > 0);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

/** The facts that they compare, from many seeds. */
describe.each(thresholds)('$name', ({ name, laws }) => {
  test.each(laws)(
    `$title, from ${runs} seeds`,
    async (law) => {
      const seen: Record<string, number[]> = {};
      const watched: typeof law = {
        ...law,
        yours: (implementation, given) => {
          const facts = law.yours(implementation, given);
          for (const [fact, found] of Object.entries(facts)) {
            seen[fact] = [...(seen[fact] ?? []), Number(found)];
          }
          progress(`${Object.values(seen)[0].length} of ${runs} seeds`);
          return facts;
        },
      };
      const ask = doorToKnown(implementationOf('solutions', name));
      const verdict = await check(watched, ask, 20_261_123, { cases: runs, limit: day });
      const extremes = Object.entries(seen).map(
        ([fact, found]) => `    ${fact}: ${Math.min(...found)} to ${Math.max(...found)}`,
      );
      process.stderr.write(`\n  ${name} ${law.title}\n${extremes.join('\n')}\n`);
      expect(verdict.state).toBe('holds');
    },
    day,
  );
});
