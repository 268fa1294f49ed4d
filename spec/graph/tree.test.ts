import { graphOf } from './snapshot';
import { treeOf } from './tree';
import { chain, made, network } from './values';

test('a shared node is shown once, and pointed at', () => {
  const [a, b] = [made(2), made(3)];
  const d = made(6, [a, b], [3, 2]);
  const e = made(7, [d, made(-1)]);
  const f = { ...made(42, [d, e], [7, 6]), grad: 1 };
  expect(treeOf(graphOf(f, { a, b, d, f })).split('\n')).toEqual([
    '                     data   grad   local gradient',
    'f                      42      1',
    '├── d                   6      0                7',
    '│   ├── a               2      0                3',
    '│   └── b               3      0                2',
    '└── •                   7      0                6',
    '    ├── ↑ d, above                              1',
    '    └── •              -1      0                1',
  ]);
});

test('one without a name gets a number, if it is pointed at', () => {
  const shared = made(2);
  expect(treeOf(graphOf(made(4, [shared, shared])))).toMatch(
    /result.*\n.*─ \(1\) .*\n.*↑ \(1\), above/,
  );
});

test('it is cut off where it is too long, and says how much is left', () => {
  const wide = treeOf(
    graphOf(
      made(
        0,
        Array.from({ length: 100 }, () => made(1)),
      ),
    ),
    8,
  );
  expect(wide.split('\n')).toHaveLength(10);
  expect(wide).toMatch(/… 93 more values$/);
  const deep = treeOf(graphOf(chain(100_000)));
  expect(deep).toContain('• …');
  expect(deep).toMatch(/… 99,\d\d\d more values$/);
  const layers = treeOf(graphOf(network([made(1)], 8, 1)[0]), 12);
  expect(layers.split('\n').length).toBeLessThanOrEqual(14);
});

test('it says what lacks, and what is no number', () => {
  const faulty = made(Number.NaN, [made(Number.POSITIVE_INFINITY), made(1)], [1, 2, 3]);
  expect(treeOf(graphOf(faulty))).toMatch(/NaN +0 +2 parents, but 3 local gradients\n.*Infinity/);
  expect(treeOf(graphOf(made(1, [made(2)], [])))).toMatch(/ \?$/);
});
