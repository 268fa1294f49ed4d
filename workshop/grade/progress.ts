import { onOneLine } from '../report/text';

/** Says how far a run is: one line that is written over in a terminal, and else a line a person. */
export class Progress {
  readonly #total: number;
  #judged: number;

  /** `known` of `total` people need not be judged again. */
  constructor(total: number, known: number) {
    this.#total = total;
    this.#judged = known;
    if (known > 0) this.#say(`${known} of ${total} are known from before.`);
  }

  judged(name: string): void {
    this.#judged++;
    this.#say(`${this.#judged} of ${this.#total} judged, ${onOneLine(name)} last`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }

  #say(line: string): void {
    const { isTTY, columns = 80 } = process.stderr;
    process.stderr.write(isTTY ? `\r\u001b[K${line.slice(0, columns - 1)}` : `${line}\n`);
  }
}
