import { clearLine, cursorTo, moveCursor } from 'node:readline';

/** A line that stays the last one on a terminal, and may change there. */
export class LastLine {
  #isShown = false;

  constructor(
    readonly line: () => string,
    readonly terminal: NodeJS.WritableStream = process.stdout,
  ) {}

  /** The screen belongs to something else, or has been cleared. */
  leave(): void {
    this.#isShown = false;
  }

  /** Prints something, and the line after it. */
  below(text: string): void {
    this.#erase();
    this.terminal.write(`${text}\n${this.line()}\n`);
    this.#isShown = true;
  }

  /** The line has changed. */
  update(): void {
    if (!this.#isShown) return;
    this.#erase();
    this.terminal.write(`${this.line()}\n`);
    this.#isShown = true;
  }

  #erase(): void {
    if (!this.#isShown) return;
    moveCursor(this.terminal, 0, -1);
    cursorTo(this.terminal, 0);
    clearLine(this.terminal, 0);
    this.#isShown = false;
  }
}
