import { graphOf } from '../graph/snapshot';
import { made } from '../graph/values';
import type { Row } from './facts';
import { graphTable } from './graph-table';

function rows(grads: Record<string, [yours: number, truth: number]>): Row[] {
  return Object.entries(grads).map(([name, [yours, truth]]) => ({
    name: `${name}.grad`,
    yours,
    truth,
    agrees: yours === truth,
  }));
}

const a = made(2);
const b = made(3);
const d = made(6, [a, b], [3, 2]);
const e = made(8, [a, d], [1, 1]);
const graph = graphOf(e, { a, b, d, e });

test('the gradients stand in the tree of their graph, and the wrong ones are marked', () => {
  expect(graphTable(rows({ a: [3, 4], b: [2, 2], d: [1, 1], e: [1, 1] }), graph)).toEqual([
    '                    local gradient  your grad  true grad',
    'e                                           1          1',
    '├── a                            1          3          4  ✗',
    '└── d                            1          1          1',
    '    ├── ↑ a, above               3',
    '    └── b                        2          2          2',
  ]);
});

test('there is no tree where a row has no place in it', () => {
  expect(graphTable(rows({ a: [3, 4], f: [0, 0] }), graph)).toBeUndefined();
});

test('there is no tree of a large graph', () => {
  const wide = made(1, Array(16).fill(a), Array(16).fill(1));
  expect(graphTable(rows({ a: [1, 16] }), graphOf(wide, { a, wide }))).toBeUndefined();
});
