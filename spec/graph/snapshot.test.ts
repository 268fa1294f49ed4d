import { alternatives } from '../alternatives/all';
import { Unfit } from '../law/received';
import { implementationOf } from '../trees';
import { graphOf, type Recorded, valuesOf } from './snapshot';
import { chain, made, quickest } from './values';

const engines = { solution: implementationOf('solutions', '02-backprop'), ...alternatives };

test.each(Object.entries(engines))('%s: the graph of whatever design', (_, engine) => {
  const { Value, backward } = engine as (typeof alternatives)[string];
  const [a, b] = [new Value(2), new Value(3)];
  const d = a.mul(b);
  const e = d.mul(a);
  backward(e);
  const { nodes } = graphOf(e, { a, b, d, e });
  expect(nodes.map(({ name, data, grad }) => [name, data, grad])).toEqual([
    ['a', 2, 12],
    ['b', 3, 4],
    ['d', 6, 2],
    ['e', 12, 1],
  ]);
  expect(nodes.map(({ parents }) => parents)).toEqual([[], [], [0, 1], [2, 0]]);
  expect(nodes.map(({ localGradients }) => localGradients)).toEqual([[], [], [3, 2], [2, 6]]);
});

test('it can be sent to another thread', () => {
  const graph = graphOf(made(Number.NaN, [made(Number.NEGATIVE_INFINITY)]));
  expect(structuredClone(graph)).toEqual(graph);
});

test('the values of a list are numbered, and a value with two names has both', () => {
  const [a, b] = [made(1), made(2)];
  const { nodes } = graphOf(made(3, [a, b]), { w: [a, [b]], bias: b });
  expect(nodes.map(({ name, group }) => [name, group])).toEqual([
    ['w[0]', 'w'],
    ['w[1][0] = bias', 'w'],
    [undefined, undefined],
  ]);
});

test('100,000 values are well under a second', async () => {
  const root = chain(100_000);
  expect(graphOf(root).nodes).toHaveLength(100_000);
  expect(await quickest(() => graphOf(root))).toBeLessThan(700);
});

const circle = made(1, []);
(circle.parents as Recorded[]).push(made(2, [circle]));

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'What is to be drawn is undefined, not a Value.'],
  ['a list', [made(1)], 'What is to be drawn is [an object], not a Value.'],
  [
    'a number among the parents',
    made(1, [2 as unknown as Recorded]),
    'What stands among the parents of a value is the number 2, not a Value.',
  ],
  ['no list', { ...made(1), parents: 3 }, 'The parents of an object are the number 3, not a list.'],
  ['a string', { ...made(1), data: '6' }, 'The data of r is the string "6", not a number.'],
  ['a circle', circle, 'A value leads back to itself by way of its parents: that is no graph.'],
])('%s is refused in a sentence', (_, root, sentence) => {
  const draw = () =>
    graphOf(root as Recorded, Array.isArray(root) ? {} : ({ r: root ?? made(0) } as never));
  expect(draw).toThrow(Unfit);
  expect(draw).toThrow(sentence);
});

test('what is no value gets no name', () => {
  const names = { data: 2 } as never;
  expect(() => graphOf(made(1), names)).toThrow('as in { a, b }, and data is the number 2.');
});

test('local gradients that are missing are missing in the graph too', () => {
  const root = { ...made(1, [made(2)]), localGradients: undefined } as unknown as Recorded;
  expect(graphOf(root).nodes[1].localGradients).toEqual([]);
});

test('parents come before children, the first parent first', () => {
  const [a, b] = [made(1), made(2)];
  const c = made(3, [b, a]);
  const d = made(4, [c, a]);
  expect(valuesOf(d)).toEqual([b, a, c, d]);
});
