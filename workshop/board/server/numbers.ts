/** Runs of numbers that are remembered of a learner. With more, the lowest gap counts as skipped. */
const most = 50;

/** The numbers of a learner's events that are kept, as runs: few, whatever comes. */
export class Numbers {
  readonly #runs: [first: number, last: number][] = [];

  /** The highest; 0, if there is none. */
  get highest(): number {
    return this.#runs.at(-1)?.[1] ?? 0;
  }

  has(number: number): boolean {
    return this.#runs.some(([first, last]) => first <= number && number <= last);
  }

  add(number: number): void {
    if (this.has(number)) return;
    const at = this.#runs.filter(([first]) => first < number).length;
    const [before, after] = [this.#runs[at - 1], this.#runs[at]];
    const [joinsBefore, joinsAfter] = [before?.[1] === number - 1, after?.[0] === number + 1];
    if (joinsBefore && joinsAfter) this.#runs.splice(at - 1, 2, [before[0], after[1]]);
    else if (joinsBefore) before[1] = number;
    else if (joinsAfter) after[0] = number;
    else this.#runs.splice(at, 0, [number, number]);
    if (this.#runs.length > most) this.#runs.splice(0, 2, [this.#runs[0][0], this.#runs[1][1]]);
  }
}
