/** What a child says of the solutions is what they say in this process. */
import { sample } from 'fast-check';
import { listeningTo } from '../../spec/diagnosis/inner';
import { watchedLaw } from '../../spec/diagnosis/training/probe';
import { doorTo } from '../../spec/law/door';
import { planOf } from '../../spec/law/kind';
import type { Law } from '../../spec/law/law';
import { stages } from '../../spec/laws/stages';
import { implementationOf } from '../../spec/trees';
import { type Compiled, compile } from './compile';
import { ofYourLaws } from './opening';
import { openedAs, openPlace, solutions } from './testing';

let compiled: Compiled;
beforeAll(async () => {
  compiled = await compile(solutions(), openPlace());
}, 60_000);

test('all of them are compiled, and nothing of them is refused', () => {
  expect([...compiled.refusals, ...compiled.unreadable]).toEqual([]);
  expect(Object.keys(compiled.modules)).toEqual(Object.keys(solutions()));
});

/** Those that take long are compared by one case; those that take minutes, with `ALL=1` only. */
function casesOf(law: Law<unknown>): number {
  const { trains, asked, cases } = planOf(law);
  if (asked === 'never') return process.env.ALL ? 1 : 0;
  return trains || asked === 'once' ? 1 : Math.min(cases, 8);
}

/** What a diagnosis asks beside the law itself: which methods are called, and what a training looks like. */
function diagnosed(law: Law<unknown>, stage: string): Law<unknown>[] {
  if (stage === ofYourLaws) return [];
  if (law.kind === 'trial') return [watchedLaw(law)];
  return planOf(law).asked === 'often' ? [listeningTo(law)] : [];
}

test.each(stages)(
  '$name',
  async (stage) => {
    const here = doorTo(implementationOf('solutions', stage.name));
    const door = await openedAs(compiled, stage.name, { seconds: 600, memory: 1024 });
    for (const law of stage.laws) {
      const count = casesOf(law);
      if (count === 0) continue;
      const givens = sample(law.given, { seed: 3, numRuns: count });
      for (const given of givens) {
        const answer = await door(law, given, 60_000);
        expect([law.title, answer]).toEqual([law.title, await here(law, given, 60_000)]);
      }
    }
    for (const law of stage.laws.flatMap((each) => diagnosed(each, stage.name))) {
      const [given] = sample(law.given, { seed: 3, numRuns: 1 });
      const answer = await door(law, given, 60_000);
      expect([law.title, answer]).toEqual([law.title, await here(law, given, 60_000)]);
    }
    expect(door.deaths).toEqual([]);
    door.close();
  },
  120_000,
);
