import type { Value, ValueModule } from '../../contract';
import { lossChanges } from './04-losses-text';
import type { Kit, Planted } from './plant';

/** Any of the four means; a row of logits is an output too. */
type Loss = (outputs: readonly Value[], labels: readonly number[]) => Value;
type Name = 'meanSquaredError' | 'binaryCrossEntropy' | 'hingeLoss' | 'softmaxCrossEntropy';
type Class = ValueModule['Value'];

const names: readonly Name[] = [
  'meanSquaredError',
  'binaryCrossEntropy',
  'hingeLoss',
  'softmaxCrossEntropy',
];
const alternatives = ['losses-composed', 'losses-fused', 'hurried', 'thrifty'];

/** What a mean can get wrong, whatever it is the mean of. */
const wrongMeans: readonly [id: string, wrong: (right: Loss, Value: Class) => Loss][] = [
  ['sums in place of means', (right) => (x, y) => right(x, y).mul(x.length)],
  ['means over one too many', (right) => (x, y) => right(x, y).mul(x.length / (x.length + 1))],
  [
    'the mean is a running one',
    (right) => (x, y) => {
      right(x, y);
      return x.map((_, i) => one(right, x, y, i)).reduce((mean, each) => mean.add(each).div(2));
    },
  ],
  ['one half too many', (right) => (x, y) => right(x, y).div(2)],
  [
    'the first example is left out',
    (right) => (x, y) => {
      if (x.length < 2 || x.length !== y.length) return right(x, y);
      return right(x.slice(1), y.slice(1)).mul((x.length - 1) / x.length);
    },
  ],
  [
    'only the first example counts',
    (right) => (x, y) => {
      right(x, y);
      return one(right, x, y, 0);
    },
  ],
  ['labels of other examples', (right) => (x, y) => right(x, [...y].reverse())],
  [
    'lengths are not compared',
    (right) => (x, y) =>
      right(
        x,
        x.map((_, i) => y[i]),
      ),
  ],
  [
    'a mean over nothing',
    (right, Value) => (x, y) => (x.length + y.length === 0 ? new Value(0) : right(x, y)),
  ],
  [
    'lengths are another error',
    (right) => (x, y) => {
      if (x.length !== y.length || x.length === 0) throw new Error(`${x.length} and ${y.length}`);
      return right(x, y);
    },
  ],
  ['the loss is a number', (right) => (x, y) => right(x, y).data as unknown as Value],
  ['the loss is cut off', (right, Value) => (x, y) => new Value(right(x, y).data)],
];

function one(right: Loss, x: readonly Value[], y: readonly number[], i: number): Value {
  return right([x[i]], [y[i]]);
}

function breakMeans(
  kit: Kit,
  broken: readonly Name[],
  wrong: (right: Loss, Value: Class) => Loss,
): void {
  for (const name of broken) {
    Object.assign(kit, { [name]: wrong(kit[name] as unknown as Loss, kit.Value) });
  }
}

/** What a loss can get wrong about one example: the mean of something else. */
const wrongTerms: readonly [id: string, Name, term: (x: Value, y: number) => Value][] = [
  ['squared error: absolute', 'meanSquaredError', (x, y) => x.sub(y).map(Math.abs, Math.sign)],
  ['squared error: not squared', 'meanSquaredError', (x, y) => x.sub(y)],
  ['squared error: half', 'meanSquaredError', (x, y) => x.sub(y).pow(2).div(2)],
  ['squared error: a sum of squares', 'meanSquaredError', (x, y) => x.mul(x).sub(y * y)],
  ['cross-entropy without the minus', 'binaryCrossEntropy', (z, y) => bce(z, y).neg()],
  ['cross-entropy takes log of 0', 'binaryCrossEntropy', (z, y) => logs(z.sigmoid(), y, 0)],
  [
    'cross-entropy with a small number added',
    'binaryCrossEntropy',
    (z, y) => logs(z.sigmoid(), y, 1e-7),
  ],
  ['cross-entropy overflows', 'binaryCrossEntropy', (z, y) => z.exp().add(1).log().sub(z.mul(y))],
  ['cross-entropy without sigmoid', 'binaryCrossEntropy', (z, y) => logs(z, y, 0)],
  ['cross-entropy with sigmoid twice', 'binaryCrossEntropy', (z, y) => bce(z.sigmoid(), y)],
  ['cross-entropy of class 1 only', 'binaryCrossEntropy', (z, y) => bce(z, 1).mul(y)],
  ['cross-entropy with labels swapped', 'binaryCrossEntropy', (z, y) => bce(z, 1 - y)],
  ['cross-entropy with labels rounded', 'binaryCrossEntropy', (z, y) => bce(z, y === 1 ? 1 : 0)],
  [
    'cross-entropy’s slope forgets the label',
    'binaryCrossEntropy',
    (z, y) => z.map((x) => softplus(x) - y * x, sigmoid),
  ],
  [
    'cross-entropy of y − σ',
    'binaryCrossEntropy',
    (z, y) =>
      z.map(
        (x) => softplus(x) - y * x,
        (x) => y - sigmoid(x),
      ),
  ],
  [
    'cross-entropy for labels of −1 and 1',
    'binaryCrossEntropy',
    (z, y) => z.mul(-y).map(softplus, sigmoid),
  ],
  ['hinge without max', 'hingeLoss', (x, y) => x.mul(-y).add(1)],
  ['hinge without a margin', 'hingeLoss', (x, y) => x.mul(-y).relu()],
  ['hinge with the wrong sign', 'hingeLoss', (x, y) => x.mul(y).add(1).relu()],
  ['hinge squared', 'hingeLoss', (x, y) => x.mul(-y).add(1).relu().pow(2)],
  [
    'hinge with labels 0 and 1',
    'hingeLoss',
    (x, y) =>
      x
        .mul(1 - 2 * y)
        .add(1)
        .relu(),
  ],
  ['hinge forgets the label', 'hingeLoss', (x) => x.neg().add(1).relu()],
];

/** The same for a row of logits and its class. */
const wrongRows: readonly [id: string, term: (row: readonly Value[], right: Value) => Value][] = [
  ['softmax overflows', (row, right) => logSum(row, 0).sub(right)],
  [
    'softmax takes the largest, or 0',
    (row, right) => logSum(row, Math.max(0, top(row))).sub(right),
  ],
  ['softmax does not add the largest again', (row, right) => sum(row, top(row)).log().sub(right)],
  [
    'softmax subtracts the largest with its gradient',
    (row, right) => {
      const largest = row.reduce((one, other) => (one.data > other.data ? one : other));
      const powers = row.map((z) => z.sub(largest).exp());
      const total = powers.reduce((sum, power) => sum.add(power));
      return total.log().add(largest.data).sub(right);
    },
  ],
  ['softmax gives the logit’s probability', (row, right) => right.sub(logSum(row, top(row))).exp()],
  ['softmax with the sign turned', (row, right) => right.sub(logSum(row, top(row)))],
  ['softmax of the right class only', (_, right) => right.neg()],
  ['softmax forgets the right class', (row) => logSum(row, top(row))],
  ['softmax without the logarithm', (row, right) => sum(row, top(row)).add(top(row)).sub(right)],
];

/** Changes what a row of logits is asked for. */
const wrongClasses: readonly [id: string, wrong: (index: number, count: number) => number][] = [
  ['softmax always takes the first class', (i, n) => (i >= 0 && i < n ? 0 : i)],
  ['softmax counts classes from 1', (i) => i - 1],
  ['softmax does not check the class', (i, n) => Math.max(0, Math.min(i, n - 1))],
];

const wrongPenalties: readonly [
  id: string,
  penalty: (parameters: readonly Value[], strength: number, right: Kit['l2Penalty']) => Value,
][] = [
  ['l2 ignores the strength', (p, _, right) => right(p, 1)],
  ['l2 squares the strength', (p, strength, right) => right(p, strength * strength)],
  [
    'l2 multiplies by the strength again and again',
    (p, strength, right) =>
      p.reduce((total, each) => total.add(each.mul(each)).mul(strength), right([], 1)),
  ],
  ['l2 halves', (p, strength, right) => right(p, strength / 2)],
  ['l2 takes the mean', (p, strength, right) => right(p, strength / p.length)],
  [
    'l2 is not squared',
    (p, strength, right) => p.reduce((total, each) => total.add(each), right([], 1)).mul(strength),
  ],
  [
    'l2 cuts off one factor',
    (p, strength, right) =>
      p.reduce((total, each) => total.add(each.mul(each.data)), right([], 1)).mul(strength),
  ],
];

/** A kit in which a loss is the mean of other terms. */
function withTerm(name: Name, term: (x: Value, y: number) => Value): (kit: Kit) => void {
  return (kit) =>
    breakMeans(kit, [name], (right) => (x, y) => {
      right(x, y);
      return meanOf(x.map((each, i) => term(each, y[i])));
    });
}

function withRow(term: (row: readonly Value[], right: Value) => Value): (kit: Kit) => void {
  return (kit) => {
    const right = kit.softmaxCrossEntropy;
    kit.softmaxCrossEntropy = (rows, classes) => {
      right(rows, classes);
      return meanOf(rows.map((row, i) => term(row, row[classes[i]])));
    };
  };
}

const outside: readonly [id: string, how: string, outside: (kit: Kit) => void, most: number][] = [
  ...wrongMeans.flatMap(([id, wrong]): typeof outside => [
    [id, 'all means', (kit) => breakMeans(kit, names, wrong), 4],
    ...names.map((name): (typeof outside)[number] => [
      id,
      `${name} only`,
      (kit) => breakMeans(kit, [name], wrong),
      2,
    ]),
  ]),
  ...wrongTerms.map(([id, name, term]): (typeof outside)[number] => [
    id,
    name,
    withTerm(name, term),
    4,
  ]),
  ...wrongRows.map(([id, term]): (typeof outside)[number] => [id, 'rows', withRow(term), 4]),
  ...wrongClasses.map(([id, wrong]): (typeof outside)[number] => [
    id,
    'classes',
    (kit) => {
      const right = kit.softmaxCrossEntropy;
      kit.softmaxCrossEntropy = (rows, classes) => {
        return right(
          rows,
          classes.map((index, i) => wrong(index, rows[i]?.length)),
        );
      };
    },
    4,
  ]),
  [
    'softmax takes the largest of all rows',
    'rows',
    (kit) => {
      const right = kit.softmaxCrossEntropy;
      kit.softmaxCrossEntropy = (rows, classes) => {
        right(rows, classes);
        const all = top(rows.flat());
        return meanOf(rows.map((row, i) => logSum(row, all).sub(row[classes[i]])));
      };
    },
    4,
  ],
  ...wrongPenalties.map(([id, penalty]): (typeof outside)[number] => [
    id,
    'l2Penalty',
    (kit) => {
      const right = kit.l2Penalty;
      kit.l2Penalty = (parameters, strength) => penalty(parameters, strength, right);
    },
    4,
  ]),
];

/** The mistakes of stage 04. One loss alone is broken in two of the four, in turns. */
export const lossPlants: readonly Planted[] = [
  ...outside.flatMap(([id, how, wrong, most], turn) =>
    alternatives
      .filter((_, i) => most === 4 || (i + turn) % 2 === 0)
      .map((alternative) => ({
        stage: '04-losses',
        id,
        alternative,
        how: `outside, ${how}`,
        outside: wrong,
      })),
  ),
  ...lossChanges.map(([id, alternative, changes]) => ({
    stage: '04-losses',
    id,
    alternative,
    how: 'text',
    changes: [changes],
  })),
];

function meanOf(terms: readonly Value[]): Value {
  return terms.reduce((total, each) => total.add(each)).div(terms.length);
}

function bce(z: Value, y: number): Value {
  return z.map(
    (x) => softplus(x) - y * x,
    (x) => sigmoid(x) - y,
  );
}

/** −y · log p − (1 − y) · log(1 − p). */
function logs(p: Value, y: number, small: number): Value {
  const other = p.neg().add(1 + small);
  return p
    .add(small)
    .log()
    .mul(-y)
    .sub(other.log().mul(1 - y));
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function top(row: readonly Value[]): number {
  return Math.max(...row.map(({ data }) => data));
}

function sum(row: readonly Value[], largest: number): Value {
  return row.map((z) => z.sub(largest).exp()).reduce((total, each) => total.add(each));
}

function logSum(row: readonly Value[], largest: number): Value {
  return sum(row, largest).log().add(largest);
}
