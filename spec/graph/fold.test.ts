import { fold } from './fold';
import { graphOf } from './snapshot';
import { chain, made, network, quickest } from './values';

const inputs = [made(1), made(2)];

test('what is small stays as it is', () => {
  const graph = graphOf(network(inputs, 4, 1)[0]);
  expect(fold(graph)).toBe(graph);
});

test('a neuron is one node, with what it shows and how many values it has', () => {
  const { nodes } = fold(graphOf(network(inputs, 4, 1)[0]), 20);
  // Each of the first layer: a bias, two weights, two products, two sums, an activation.
  expect(nodes.map(({ folded }) => folded?.count)).toEqual([
    undefined,
    undefined,
    ...[8, 8, 8, 8, 14],
  ]);
  expect(nodes[6].parents).toEqual([2, 3, 4, 5]);
  expect(nodes[2]).toMatchObject({ data: 0.2, parents: [0, 1] });
});

test('a layer is one node, where neurons are still too many', () => {
  const root = network(inputs, 30, 20, 10, 1)[0];
  const graph = graphOf(root);
  const { nodes } = fold(graph, 50);
  expect(nodes.map(({ folded }) => folded?.count)).toEqual([2, 30 * 8, 20 * 92, 10 * 62, 32]);
  expect(nodes.map(({ parents }) => parents)).toEqual([[], [0], [1], [2], [3]]);
  expect(nodes[0].folded).toMatchObject({ data: [1, 2], grad: [0, 0] });
});

test('the leaves of a list are one node, under its name', () => {
  const w = Array.from({ length: 40 }, (_, i) => made(i));
  const x = made(1);
  const { nodes } = fold(graphOf(made(5, [...w, x, x]), { w, x }), 20);
  expect(nodes.map(({ name, folded }) => [name, folded?.count])).toEqual([
    ['w', 40],
    ['x', undefined],
    [undefined, 1],
  ]);
  expect(nodes[2].parents).toEqual([0, 1]);
});

test('it stays apart from other leaves where whole layers are folded', () => {
  const [w, v, x, y] = [1, 2, 3, 4].map((data) => made(data));
  const sums = Array.from({ length: 30 }, () => made(5, [made(6, [w, x]), made(7, [v, y])]));
  const { nodes } = fold(graphOf(made(8, [made(9, sums), made(10, sums)]), { w: [w, v] }), 10);
  expect(nodes.map(({ name, folded }) => [name, folded?.count])).toEqual([
    ['w', 2],
    [undefined, 2],
    [undefined, 90],
    [undefined, 3],
  ]);
});

test.each([
  ['a chain', chain(100_000)],
  [
    'layers',
    network(
      Array.from({ length: 40 }, () => made(1)),
      40,
      400,
      40,
      1,
    )[0],
  ],
])('%s of many values: few nodes within a second, and none forgotten', async (_, root) => {
  const graph = graphOf(root);
  expect(await quickest(() => fold(graph))).toBeLessThan(700);
  const { nodes } = fold(graph);
  expect(nodes.length).toBeLessThanOrEqual(500);
  const count = nodes.reduce((sum, { folded }) => sum + (folded?.count ?? 1), 0);
  expect(count).toBe(graph.nodes.length);
  for (const { id, parents } of nodes)
    for (const parent of parents) expect(parent).toBeLessThan(id);
});
