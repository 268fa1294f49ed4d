/**
 * A matrix without its zeros, for the two products in which they add nothing. Nearly all the time of
 * a training goes into the innermost loops of this file. So they do four columns at once: what is
 * read for one serves four. It is the least of what the libraries under a framework do.
 */
export class SparseRows {
  /** The columns in which row after row is not 0, and where in this list each row ends. */
  private readonly places: Int32Array;
  private readonly ends: Int32Array;

  /** `data` are the rows, of n numbers each. */
  constructor(
    private readonly data: Float64Array,
    private readonly n: number,
  ) {
    this.places = new Int32Array(data.length + 1);
    this.ends = new Int32Array(data.length / n);
    let count = 0;
    for (let row = 0; row < this.ends.length; row++) {
      for (let k = 0; k < n; k++) {
        this.places[count] = k;
        if (data[row * n + k] !== 0) count++;
      }
      this.ends[row] = count;
    }
  }

  /** Adds this · b to `sum`; both have that many columns. */
  addProduct(b: Float64Array, sum: Float64Array, columns: number): void {
    const { data, n, places, ends } = this;
    for (let row = 0, start = 0; row < ends.length; start = ends[row++]) {
      let c = 0;
      for (; c + 3 < columns; c += 4) {
        let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
        for (let i = start; i < ends[row]; i++) {
          const factor = data[row * n + places[i]];
          const from = places[i] * columns + c;
          sum0 += factor * b[from];
          sum1 += factor * b[from + 1];
          sum2 += factor * b[from + 2];
          sum3 += factor * b[from + 3];
        }
        const to = row * columns + c;
        sum[to] += sum0;
        sum[to + 1] += sum1;
        sum[to + 2] += sum2;
        sum[to + 3] += sum3;
      }
      for (; c < columns; c++) {
        for (let i = start; i < ends[row]; i++) {
          sum[row * columns + c] += data[row * n + places[i]] * b[places[i] * columns + c];
        }
      }
    }
  }

  /** Adds the product of this, turned over, and b to `sum`; both have that many columns. */
  addTurnedProduct(b: Float64Array, sum: Float64Array, columns: number): void {
    const { data, n, places, ends } = this;
    for (let row = 0, start = 0; row < ends.length; start = ends[row++]) {
      let c = 0;
      for (; c + 3 < columns; c += 4) {
        const from = row * columns + c;
        const [b0, b1, b2, b3] = [b[from], b[from + 1], b[from + 2], b[from + 3]];
        for (let i = start; i < ends[row]; i++) {
          const factor = data[row * n + places[i]];
          const to = places[i] * columns + c;
          sum[to] += factor * b0;
          sum[to + 1] += factor * b1;
          sum[to + 2] += factor * b2;
          sum[to + 3] += factor * b3;
        }
      }
      for (; c < columns; c++) {
        for (let i = start; i < ends[row]; i++) {
          sum[places[i] * columns + c] += data[row * n + places[i]] * b[row * columns + c];
        }
      }
    }
  }
}
