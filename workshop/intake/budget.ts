const MB = 1024 * 1024;

/** How much of one person is read. */
export interface Limits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files that are taken in. */
  readonly texts: number;
  /** Bytes of an archive inside another one, which is held in memory. */
  readonly inner: number;
  /** How many archives may lie in one another. */
  readonly depth: number;
  /** Bytes that archives may unfold to, whatever is in them. */
  readonly unfolded: number;
  /** How many times its own size an archive may unfold to. */
  readonly ratio: number;
  /** Files that are looked at, and files that are passed over, as those in node_modules. */
  readonly entries: number;
  readonly passedOver: number;
  readonly seconds: number;
}

export const usual: Limits = {
  file: MB,
  texts: 5 * MB,
  inner: 128 * MB,
  depth: 2,
  unfolded: 1024 * MB,
  ratio: 200,
  entries: 20_000,
  passedOver: 200_000,
  seconds: 20,
};

/** What ends the reading of a person; its message is a sentence for them. */
export class TooMuch extends Error {
  /** Where it came up, if not in the submission as a whole. */
  path?: string;
}

/** What is left of the limits of one person. */
export class Budget {
  #entries = 0;
  #passedOver = 0;
  #texts = 0;
  #folded = 0;
  #unfolded = 0;
  readonly #end: number;

  constructor(readonly limits: Limits = usual) {
    this.#end = performance.now() + 1000 * limits.seconds;
  }

  /** One more file. @throws {TooMuch} */
  countEntry(passedOver: boolean): void {
    if (passedOver) this.#passedOver += 1;
    else this.#entries += 1;
    const { entries, passedOver: most } = this.limits;
    if (this.#entries > entries || this.#passedOver > most) {
      throw new TooMuch(
        `There are more than ${entries} files here; the rest was not read. Hand in only the folder katas.`,
      );
    }
    this.checkTime();
  }

  /** More text that is taken in. @throws {TooMuch} */
  countText(bytes: number): void {
    this.#texts += bytes;
    if (this.#texts > this.limits.texts) {
      throw new TooMuch(
        `The .ts files have more than ${this.limits.texts / MB} MB together; the rest was not read. Take out what no stage needs.`,
      );
    }
  }

  /** So many bytes of an archive became so many more. @throws {TooMuch} */
  countUnfolded(folded: number, unfolded: number): void {
    this.#folded += folded;
    this.#unfolded += unfolded;
    const bomb =
      this.#unfolded > 16 * MB && this.#unfolded > this.limits.ratio * Math.max(this.#folded, 1);
    if (bomb || this.#unfolded > this.limits.unfolded) {
      throw new TooMuch(
        'This archive unfolds to far too much; the rest was not read. Hand in only the folder katas.',
      );
    }
    this.checkTime();
  }

  /** @throws {TooMuch} when the time is over */
  checkTime(): void {
    if (performance.now() > this.#end) {
      throw new TooMuch(
        `Reading took longer than ${this.limits.seconds} seconds; the rest was not read. Hand in only the folder katas.`,
      );
    }
  }
}
