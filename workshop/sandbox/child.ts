import { randomUUID } from 'node:crypto';
import type { Ending, Place, Running } from './place';

/** What a child said, or why it says nothing any more. */
export type Said =
  | { readonly line: Readonly<Record<string, unknown>> }
  | { readonly death: string };

/** A longer line is not read to its end. */
const longest = 16 * 2 ** 20;

/** A process of its own for code that nobody trusts. It is asked a line, and says a line. */
export class Child {
  readonly #process: Running;
  #text: string[] = [];
  #length = 0;
  #death: string | undefined;
  #waiting: ((said: Said) => void) | undefined;

  /** Starts Node in a place. */
  constructor(place: Place, nodeArguments: readonly string[], readable: readonly string[]) {
    const flags = [
      '--disallow-code-generation-from-strings',
      '--unhandled-rejections=none',
      '--no-warnings',
    ];
    this.#process = place.start([...flags, ...nodeArguments], readable);
    const { stdout, ended } = this.#process;
    stdout.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    ended.then((ending) => this.#die(lastWords(ending)));
  }

  /** Sends a line, and waits so long for the answer to it. Late, or another answer, is its end. */
  ask(question: object, milliseconds: number): Promise<Said> {
    if (this.#death !== undefined) return Promise.resolve({ death: this.#death });
    const id = randomUUID();
    this.#process.stdin.write(`${JSON.stringify({ ...question, id })}\n`);
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#die('It did not come back when its time was up, and was ended.'),
        milliseconds,
      );
      this.#waiting = (said) => {
        clearTimeout(timer);
        this.#waiting = undefined;
        if (!('line' in said) || said.line.id === id) return resolve(said);
        this.#die(noAnswer);
        resolve({ death: noAnswer });
      };
    });
  }

  /** Ends it. */
  close(): void {
    this.#die('It was ended.');
  }

  #hear(text: string): void {
    const end = text.indexOf('\n');
    this.#text.push(end < 0 ? text : text.slice(0, end));
    this.#length += text.length;
    if (this.#length > longest) this.#die('It said more than can be read.');
    else if (end >= 0) this.#take(end < text.length - 1);
  }

  /** A line that nobody asked for, and one that more comes after, are no answers. */
  #take(more: boolean): void {
    const line = objectIn(this.#text.join(''));
    this.#text = [];
    this.#length = 0;
    if (line && this.#waiting && !more) this.#waiting({ line });
    else this.#die(noAnswer);
  }

  #die(sentence: string): void {
    this.#death ??= sentence;
    this.#process.stdin.destroy();
    this.#process.stdout.destroy();
    this.#process.kill();
    this.#waiting?.({ death: this.#death });
  }
}

/** What is said of a child that says something else. */
export const noAnswer = 'What came back was no answer to what was asked.';

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const thing: unknown = JSON.parse(line);
    return typeof thing === 'object' && thing !== null ? { ...thing } : undefined;
  } catch {
    return undefined;
  }
}

function lastWords({ code, signal }: Ending): string {
  const outOfMemory = signal === 'SIGABRT' || code === 134 || signal === 'SIGTRAP' || code === 133;
  if (outOfMemory) return 'It needed more memory than it may have, and its process ended.';
  return `Its process ended (${signal ?? `exit code ${code}`}).`;
}
