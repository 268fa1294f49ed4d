import { type Binary, type Expression, number, type Unary } from './expression';
import { superscripts } from './words';

/** Reads a formula as the READMEs write it: the other way round from `wordsOf`. */
export function readFormula(words: string): Expression {
  const tokens = words.match(pattern) ?? [];
  const reader = new Reader(tokens);
  const expression = reader.whole();
  if (reader.next !== undefined || tokens.join('') !== words.replaceAll(' ', '')) {
    throw new Error(`“${words}” is no formula: read up to “${reader.next}”.`);
  }
  return expression;
}

const small = Object.values(superscripts).join('');
const pattern = new RegExp(`max|[0-9.]+(?:e-?[0-9]+)?|½|[A-Za-z]+|[${small}]+|[^\\s]`, 'gu');
const large = Object.fromEntries(Object.entries(superscripts).map(([key, value]) => [value, key]));

const functions: Readonly<Record<string, Unary>> = {
  σ: 'sigmoid',
  '√': 'sqrt',
  log: 'log',
  exp: 'exp',
  tanh: 'tanh',
};

class Reader {
  #at = 0;

  constructor(readonly tokens: readonly string[]) {}

  get next(): string | undefined {
    return this.tokens[this.#at];
  }

  whole(): Expression {
    const above = this.sum();
    if (!this.skip('where')) return above;
    const left = this.sum();
    if (this.skip('≠')) {
      this.need('0');
      return this.pieces(above, { op: 'square', of: left });
    }
    const isAbove = this.skip('>');
    if (!isAbove) this.need('<');
    const right = this.sum();
    const [larger, smaller] = isAbove ? [left, right] : [right, left];
    const isZero = smaller.op === 'number' && smaller.value === 0;
    const condition: Expression = isZero ? larger : { op: 'sub', left: larger, right: smaller };
    return this.pieces(above, condition);
  }

  pieces(above: Expression, condition: Expression): Expression {
    this.need(',');
    this.need('else');
    return { op: 'where', condition, above, below: this.sum() };
  }

  sum(): Expression {
    return this.chain({ '+': 'add', '−': 'sub' }, () => this.signed());
  }

  signed(): Expression {
    return this.skip('−') ? { op: 'neg', of: this.product() } : this.product();
  }

  product(): Expression {
    return this.chain({ '·': 'mul', '/': 'div' }, () => this.close());
  }

  /** A number may stand close to what it multiplies: `2x`, `2(p − y)`. */
  close(): Expression {
    const left = this.power();
    const follows = /^[\p{L}(√]/u.test(this.next ?? '') && !/^(where|else)$/.test(this.next ?? '');
    if (left.op !== 'number' || !follows) return left;
    return { op: 'mul', left, right: this.power() };
  }

  power(): Expression {
    const name = this.take();
    if (name === '−') return { op: 'neg', of: this.power() };
    const op = functions[name];
    if (op) {
      const isSquared = this.skip('²');
      const of: Expression = { op, of: this.next === '(' ? this.atom(this.take()) : this.power() };
      return isSquared ? { op: 'square', of } : this.raised(of);
    }
    return name === 'e' ? { op: 'exp', of: this.exponent() } : this.raised(this.atom(name));
  }

  raised(base: Expression): Expression {
    if (this.skip('²')) return { op: 'square', of: base };
    if (this.skip('^')) return { op: 'pow', left: base, right: this.power() };
    const isSmall = this.next !== undefined && [...this.next].every((each) => large[each]);
    return isSmall ? { op: 'pow', left: base, right: this.exponent() } : base;
  }

  exponent(): Expression {
    const words = [...this.take()].map((each) => large[each]).join('');
    return readFormula(words);
  }

  atom(token: string): Expression {
    if (token === '(') return this.closed(this.whole());
    if (token === 'max') {
      for (const each of ['(', '0', ',']) this.need(each);
      return this.closed({ op: 'relu', of: this.sum() });
    }
    if (token === '½') return number(0.5);
    return /^[0-9]/.test(token) ? number(Number(token)) : { op: 'name', name: token };
  }

  closed(expression: Expression): Expression {
    this.need(')');
    return expression;
  }

  chain(signs: Readonly<Record<string, Binary>>, read: () => Expression): Expression {
    let left = read();
    for (let op = signs[this.next ?? '']; op; op = signs[this.next ?? '']) {
      this.#at++;
      left = { op, left, right: read() };
    }
    return left;
  }

  take(): string {
    const token = this.next;
    if (token === undefined) throw new Error('A formula ends too soon.');
    this.#at++;
    return token;
  }

  skip(token: string): boolean {
    if (this.next !== token) return false;
    this.#at++;
    return true;
  }

  need(token: string): void {
    if (!this.skip(token)) throw new Error(`A formula needs ${token} here, not ${this.next}.`);
  }
}
