import { Tensor } from './tensors';

/** The matrix product, as `a.matmul(b)`: the same numbers and the same gradients, in less time. */
export function fastMatmul(a: Tensor, b: Tensor): Tensor {
  const [rows, n] = a.shape;
  const columns = b.shape[1];
  if (b.shape[0] !== n) {
    throw new RangeError(`${a.shape.join(' × ')} does not fit ${b.shape.join(' × ')}.`);
  }
  const sparse = compress(a);
  const data = new Float64Array(rows * columns);
  addProduct(sparse, b.data, data, columns);
  return new Tensor(data, [rows, columns], [a, b], (grad) => {
    addTransposedProduct(sparse, grad, b.grad, columns);
    if (a.grad.length > 0) addDotProducts(grad, b.data, a.grad, columns);
  });
}

/**
 * Compressed sparse rows (CSR): the entries of a matrix that are not 0, row after row. `places[i]` is
 * the column of `values[i]`. Row r is in both lists from `starts[r]` to before `starts[r + 1]`.
 */
type SparseRows = { values: Float64Array; places: Int32Array; starts: Int32Array };

function compress({ data, shape: [rows, n] }: Tensor): SparseRows {
  const values = new Float64Array(data.length);
  const places = new Int32Array(data.length);
  const starts = new Int32Array(rows + 1);
  let count = 0;
  for (let r = 0; r < rows; r++) {
    for (let k = 0; k < n; k++) {
      if (data[r * n + k] === 0) continue;
      values[count] = data[r * n + k];
      places[count] = k;
      count++;
    }
    starts[r + 1] = count;
  }
  return { values, places, starts };
}

/** Adds a · b to `sum`. Four columns at once: each value of a is read once for all four. */
function addProduct(a: SparseRows, b: Float64Array, sum: Float64Array, columns: number): void {
  const { values, places, starts } = a;
  for (let r = 0; r < starts.length - 1; r++) {
    let c = 0;
    for (; c + 3 < columns; c += 4) {
      let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
      for (let i = starts[r]; i < starts[r + 1]; i++) {
        const from = places[i] * columns + c;
        sum0 += values[i] * b[from];
        sum1 += values[i] * b[from + 1];
        sum2 += values[i] * b[from + 2];
        sum3 += values[i] * b[from + 3];
      }
      const to = r * columns + c;
      sum[to] += sum0;
      sum[to + 1] += sum1;
      sum[to + 2] += sum2;
      sum[to + 3] += sum3;
    }
    for (; c < columns; c++) {
      for (let i = starts[r]; i < starts[r + 1]; i++) {
        sum[r * columns + c] += values[i] * b[places[i] * columns + c];
      }
    }
  }
}

/** Adds aᵀ · b to `sum`; aᵀ is the transpose of a, its rows and columns exchanged. */
function addTransposedProduct(
  a: SparseRows,
  b: Float64Array,
  sum: Float64Array,
  columns: number,
): void {
  const { values, places, starts } = a;
  for (let r = 0; r < starts.length - 1; r++) {
    let c = 0;
    for (; c + 3 < columns; c += 4) {
      const from = r * columns + c;
      const [b0, b1, b2, b3] = [b[from], b[from + 1], b[from + 2], b[from + 3]];
      for (let i = starts[r]; i < starts[r + 1]; i++) {
        const to = places[i] * columns + c;
        sum[to] += values[i] * b0;
        sum[to + 1] += values[i] * b1;
        sum[to + 2] += values[i] * b2;
        sum[to + 3] += values[i] * b3;
      }
    }
    for (; c < columns; c++) {
      for (let i = starts[r]; i < starts[r + 1]; i++) {
        sum[places[i] * columns + c] += values[i] * b[r * columns + c];
      }
    }
  }
}

/** Adds a · bᵀ to `sum`: the dot products of every row of a with every row of b, of n numbers each. */
function addDotProducts(a: Float64Array, b: Float64Array, sum: Float64Array, n: number): void {
  for (let r = 0, to = 0; r < a.length; r += n) {
    for (let k = 0; k < b.length; k += n, to++) {
      let dot = 0;
      for (let i = 0; i < n; i++) dot += a[r + i] * b[k + i];
      sum[to] += dot;
    }
  }
}
