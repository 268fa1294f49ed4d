import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import { implementationOf, modulePath } from '../trees';
import { stages } from './stages';

/** How many blanks each kata has before a learner fills the first one in. */
const blanks: Record<string, number> = {
  '01-value': 13,
  '02-backprop': 3,
  '03-mlp': 9,
  '04-losses': 5,
  '05-training': 7,
  '06-linear': 1,
  '07-xor': 2,
  '08-moons': 1,
  '09-mnist': 1,
  '10-look-inside': 3,
  '11-tensors': 10,
  '12-ten-digits': 9,
};

/** Laws that hold of the stubs: they need nothing but `add`, the worked example. */
const given = /^(new Value|add[^:]*):/;

/** The stub as a learner meets it, who has finished all stages before. */
function stubOnFinishedStages(name: string): object {
  return { ...implementationOf('solutions', name), ...require(modulePath('katas', name)) };
}

describe.each(stages)('katas/$name', ({ name, laws }) => {
  const source = readFileSync(`${modulePath('katas', name)}.ts`, 'utf8');
  const left = source.match(/throw new NotWritten\(/g)?.length ?? 0;
  // A learner who has begun has no stub any more; the project itself must have all of them.
  const untouched =
    left === blanks[name] || process.env.CI ? test.each(laws) : test.skip.each(laws);

  untouched('$title', async (law) => {
    const verdict = await check(law, doorTo(stubOnFinishedStages(name)), 1);
    const holds = name === '01-value' && given.test(law.title);
    expect(verdict.state).toBe(holds ? 'holds' : 'not written');
  });
});

test('every stub has its blanks, and is what npm run reset puts back', () => {
  if (!process.env.CI) return;
  for (const { name } of stages) {
    const source = readFileSync(`${modulePath('katas', name)}.ts`, 'utf8');
    expect([name, source.match(/throw new NotWritten\(/g)?.length]).toEqual([name, blanks[name]]);
    expect(readFileSync(join(__dirname, '..', 'blanks', `${name}.txt`), 'utf8')).toBe(source);
  }
});
