import { check } from '../law/check';
import { implementationOf, stages } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 200);

/** The laws with thresholds: those that train longer than a law may usually take, from five seeds. */
const thresholds = stages
  .map(({ name, laws }) => ({ name, laws: laws.filter(({ limit, runs }) => limit && runs === 5) }))
  .filter(({ laws }) => laws.length > 0);

/** The facts that they compare, from many seeds. */
describe.each(thresholds)('$name', ({ name, laws }) => {
  test.each(laws)(`$title, from ${runs} seeds`, (law) => {
    const seen: Record<string, number[]> = {};
    const watched: typeof law = {
      ...law,
      runs,
      limit: 3_600_000,
      yours: (implementation, given) => {
        const facts = law.yours(implementation, given);
        for (const [fact, found] of Object.entries(facts)) {
          seen[fact] = [...(seen[fact] ?? []), Number(found)];
        }
        progress(`${Object.values(seen)[0].length} of ${runs} seeds`);
        return facts;
      },
    };
    const verdict = check(watched, implementationOf('solutions', name), 20_261_123);
    const extremes = Object.entries(seen).map(
      ([fact, found]) => `    ${fact}: ${Math.min(...found)} to ${Math.max(...found)}`,
    );
    process.stderr.write(`\n  ${name} ${law.title}\n${extremes.join('\n')}\n`);
    expect(verdict.state).toBe('holds');
  });
});
