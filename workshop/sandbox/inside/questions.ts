import { lawOf, type Question } from '../../../spec/diagnosis/questions';
import { objectionFrom } from '../../../spec/law/answer';
import { answer, named } from '../../../spec/law/door';
import { Unfit } from '../../../spec/law/received';
import { NotWritten } from '../../../spec/not-written';
import { read, write } from '../plain';
import { harden } from './harden';
import { type Origins, setOrigins } from './lines';
import { type Body, Modules } from './modules';
import { surround } from './surroundings';
import { setClock } from './time-limit';

/** What is asked from outside, in one word and some data. */
type Order =
  | readonly ['load', readonly string[]]
  | readonly ['ask', { readonly question: Question; readonly givens: readonly unknown[] }]
  | readonly ['answers'];

/**
 * Makes this realm ready, before anybody's code is here, and gives what adds a module to it.
 * From then on it is reached by `$(secret, order)` alone, from text to text.
 */
export function start(
  secret: string,
  time: () => number,
  given: Readonly<Record<string, object>>,
  more: readonly unknown[] = [],
): (name: string, body: Body, origins: string) => void {
  setClock(time);
  surround();
  harden([NotWritten, Unfit, ...Object.values(given), ...more]);
  const modules = new Modules();
  for (const [name, exports] of Object.entries(given)) modules.give(name, exports);
  modules.give('spec/not-written', Object.freeze({ NotWritten }));
  const desk = new Desk(modules);
  Object.defineProperty(globalThis, '$', {
    value: (word: string, order: string) => {
      if (word !== secret) throw new TypeError('$ is not a function');
      return desk.carryOut(order);
    },
  });
  return (name, body, origins) => {
    modules.add(name, body);
    setOrigins(`/katas/${name}.ts`, JSON.parse(origins) as Origins);
  };
}

/** Where questions are answered. */
class Desk {
  #implementation: object = {};
  #answers: string[] = [];
  readonly #modules: Modules;

  constructor(modules: Modules) {
    this.#modules = modules;
  }

  carryOut(text: string): string {
    const order = read(text) as Order;
    if (order[0] === 'load') return this.#load(order[1]);
    if (order[0] === 'ask') this.#ask(order[1].question, order[1].givens);
    return `[${this.#answers.join()}]`;
  }

  /** Evaluates modules; later ones may replace what earlier ones export. */
  #load(names: readonly string[]): string {
    try {
      const exports = names.map((name) => this.#modules.require(name));
      this.#implementation = named(Object.assign({}, ...exports));
      return write('loaded');
    } catch (error) {
      return write(objectionFrom(error));
    }
  }

  /** What is interrupted leaves the answers that were there by then. */
  #ask(question: Question, givens: readonly unknown[]): void {
    const law = lawOf(question);
    this.#answers = [];
    for (const given of givens) {
      this.#answers.push(write(answer(law, this.#implementation, given)));
    }
  }
}
