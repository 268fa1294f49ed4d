/** A typed array that grows: twice as large whenever it is full. */
export class Column {
  at = new Float64Array(1024);
  length = 0;

  /** Appends a number, and returns its place. */
  push(number: number): number {
    if (this.length === this.at.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.at);
      this.at = larger;
    }
    this.at[this.length] = number;
    return this.length++;
  }
}
