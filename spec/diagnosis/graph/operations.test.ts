import * as closures from '../../alternatives/closures';
import type { Value } from '../../contract';
import { stageNamed } from '../../laws/stages';
import { saidAsIfFailed, saidAtFirstFailure } from '../as-if-failed';
import { findInGraph } from './find';
import { multiplying, pushing, pushingAll } from './planted-closures';

const stage = '02-backprop';
const seeds = [1, 2];

// Its case is no program, so that every operation may be what is wrong in it.
const law = stageNamed(stage).laws.find(({ title }) => title.startsWith('two results:'));
const said = (implementation: object, seed: number) =>
  saidAsIfFailed(findInGraph, stage, law as NonNullable<typeof law>, implementation, seed);

test.each<[string, Parameters<typeof pushing>[0]]>([
  [
    'exp passes on its gradient with =, so what its operand had accumulated is lost',
    (x, slope, y) => {
      x.grad = slope * y.grad;
    },
  ],
  ['exp passes nothing on to its operand', () => {}],
  [
    'exp passes its slope on to its operand without the gradient from above',
    (x, slope) => {
      x.grad += slope;
    },
  ],
  [
    'exp passes the gradient from above on to its operand without its slope',
    (x, _, y) => {
      x.grad += y.grad;
    },
  ],
])('one operation: %s', async (sentence, push) => {
  for (const seed of seeds) expect(await said(pushing(push), seed)).toContain(sentence);
});

test('an operation that the failing case does not use is not blamed for it', async () => {
  const product = stageNamed(stage).laws.find(({ title }) => title.startsWith('backward:'));
  const exp = pushing(() => {});
  if (!product) throw new Error('There is no such law.');
  expect(await saidAsIfFailed(findInGraph, stage, product, exp, 1)).toBeUndefined();
});

test('one place of one operation, on which others rest', async () => {
  expect(await said(multiplying(), 1)).toContain('mul passes on its gradient with =');
  expect(await said(multiplying(), 1)).toContain('its second operand');
});

test('all operations of an engine of closures, but not what is made by hand', async () => {
  const wrong = pushingAll((parent, share) => {
    parent.grad = share;
  });
  expect(await saidAtFirstFailure(findInGraph, stage, wrong, 1)).toContain(
    'the slope of one use is missing: a is used 2 times, counted once.',
  );
});

test('the backward of micrograd, word for word', async () => {
  const backward = (root: Value) => {
    const topo: Value[] = [];
    const visited = new Set<Value>();
    const build = (value: Value) => {
      if (visited.has(value)) return;
      visited.add(value);
      for (const parent of value.parents) build(parent);
      topo.push(value);
    };
    build(root);
    root.grad = 1;
    for (const value of topo.reverse()) (value as closures.Value).push();
  };
  const said = await saidAtFirstFailure(findInGraph, stage, { ...closures, backward }, 1);
  expect(said).toMatch(/^inner values keep their gradient .* And: the root’s own gradient is set/);
});
