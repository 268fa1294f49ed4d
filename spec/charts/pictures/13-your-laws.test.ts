import type { TrainingModule } from '../../contract';
import { check } from '../../law/check';
import { doorTo } from '../../law/door';
import { stage as value } from '../../laws/01-value/stage';
import { holeLaw } from '../../laws/13-your-laws/hole';
import { stage } from '../../laws/13-your-laws/stage';
import { plantedProduct } from '../../planted-laws/product';
import { engineWith } from '../../your-engine';
import { decimal, law } from '../../your-law';
import { picture } from './13-your-laws';

/** What is drawn of a module when the laws about it have been tried. */
async function drawn(module: object, subject: string): Promise<string> {
  for (const each of stage.laws.filter(({ title }) => title.startsWith(subject))) {
    await check(each, doorTo(module), 1);
  }
  return picture(module);
}

const { right, tooWeak } = plantedProduct;

test('of a law that is right: what it was tried on, and how it speaks', async () => {
  const shown = await drawn({ productAndQuotient: right[0].law }, 'productAndQuotient:');
  expect(shown).toMatch(/^productAndQuotient +6 +8 +60 +\d+ +\d+ +[1-8] of 8$/m);
  expect(shown).toMatch(/^What productAndQuotient says to a learner with a program that takes/m);
  expect(shown).toContain('✗');
  expect(Math.max(...shown.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
});

test('nothing of one that is not, nor of what was not tried', async () => {
  expect(await drawn({ productAndQuotient: tooWeak[0].law }, 'productAndQuotient:')).toBe('');
  expect(picture({ productAndQuotient: () => right[0].law() })).toBe('');
});

test('a hole: who accepts it, and what its proof says', async () => {
  const hole = {
    stage: '01-value',
    wrongEngine: () => engineWith({ exp: (a) => [Math.exp(a), a < -40 ? 0 : Math.exp(a)] }),
    proof: () =>
      law<TrainingModule, { a: number }>({
        title: 'the slope of exp is never 0',
        given: { a: decimal(-60, -41) },
        yours: ({ Value, backward }, { a }) => {
          const x = new Value(a);
          backward(x.exp());
          return { 'is 0': x.grad === 0 };
        },
        truth: () => ({ 'is 0': false }),
      }),
  };
  // As if we had hardly any laws.
  const few = { ...value, laws: value.laws.slice(0, 3) };
  await check(holeLaw([few]), doorTo(hole), 1);
  const shown = picture(hole);
  expect(shown).toContain('A hole!');
  expect(shown).toMatch(/^accepted by {5}3 laws, up to 01-value, from 3 seeds/m);
  expect(shown).toMatch(/is 0 +yes +no {2}✗/);
});
