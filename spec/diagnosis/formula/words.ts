import type { Binary, Expression, Unary } from './expression';
import { simplify } from './simplify';

/** How tightly a formula holds together: what is looser than its place needs parentheses. */
const loose = { sum: 1, negative: 2, product: 2, power: 3, atom: 4 };

interface Words {
  readonly text: string;
  readonly tightness: number;
}

/** A formula as the READMEs write it: `−a / b²`, `1 − tanh² x`, `2(p − y)`. */
export function wordsOf(expression: Expression): string {
  const simple = simplify(expression);
  if (simple.op !== 'where') return write(simple).text;
  const { condition, above, below } = simple;
  return `${write(above).text} where ${comparison(condition)}, else ${write(below).text}`;
}

/** `condition > 0`, as one would say it: `a > b`, `y · s < 1`, `n ≠ 0`. */
function comparison(condition: Expression): string {
  if (condition.op === 'square') return `${write(condition.of).text} ≠ 0`;
  if (condition.op === 'neg') return `${write(condition.of).text} < 0`;
  if (condition.op !== 'sub') return `${write(condition).text} > 0`;
  const [left, right] = [condition.left, condition.right];
  return left.op === 'number'
    ? `${write(right).text} < ${write(left).text}`
    : `${write(left).text} > ${write(right).text}`;
}

function write(expression: Expression): Words {
  if (expression.op === 'number') return atom(numeral(expression.value));
  if (expression.op === 'name') return atom(expression.name);
  if (expression.op === 'where') return atom(`(${wordsOf(expression)})`);
  return 'of' in expression
    ? writeUnary(expression.op, expression.of)
    : writeBinary(expression.op, expression.left, expression.right);
}

function writeUnary(op: Unary, of: Expression): Words {
  switch (op) {
    case 'neg':
      return { text: `−${inside(of, loose.product)}`, tightness: loose.negative };
    case 'square':
      return of.op === 'tanh'
        ? { text: `tanh²${argument(of.of)}`, tightness: loose.power }
        : { text: `${inside(of, loose.atom)}²`, tightness: loose.power };
    case 'exp':
      return power('e', of) ?? atom(`exp(${write(of).text})`);
    case 'sigmoid':
      return atom(`σ(${write(of).text})`);
    case 'relu':
      return atom(`max(0, ${write(of).text})`);
    case 'sqrt':
      return { text: `√${inside(of, loose.atom)}`, tightness: loose.power };
    default:
      return { text: `${op}${argument(of)}`, tightness: loose.power };
  }
}

/** ` x`, ` σ(z)`, `(1 − σ(z))`: what stands behind the name of a function. */
function argument(of: Expression): string {
  const { text, tightness } = write(of);
  const isPlain = of.op === 'name' || of.op === 'sigmoid' || of.op === 'number';
  return isPlain && tightness === loose.atom ? ` ${text}` : `(${text})`;
}

function writeBinary(op: Binary, left: Expression, right: Expression): Words {
  switch (op) {
    case 'add':
      return sum(left, '+', inside(right, loose.sum));
    case 'sub':
      return sum(left, '−', inside(right, loose.product, right.op === 'neg'));
    case 'mul':
      return { text: product(left, right), tightness: loose.product };
    case 'div': {
      const text = `${inside(left, loose.product)} / ${inside(right, loose.power)}`;
      return { text, tightness: loose.product };
    }
    case 'pow': {
      const base = inside(left, loose.atom);
      return (
        power(base, right) ?? {
          text: `${base}^${inside(right, loose.atom)}`,
          tightness: loose.power,
        }
      );
    }
  }
}

function sum(left: Expression, sign: string, right: string): Words {
  return { text: `${inside(left, loose.sum)} ${sign} ${right}`, tightness: loose.sum };
}

/** `2x`, `2(p − y)`, `½x²`, `a · b`: a number stands close to what is not a word or a number itself. */
function product(left: Expression, right: Expression): string {
  const [first, second] = [inside(left, loose.product), inside(right, loose.product)];
  const isClose = left.op === 'number' && /^(\(|[a-z]($|[^a-z]))/.test(second);
  return isClose ? `${first}${second}` : `${first} · ${second}`;
}

/** A base to a power, if the power can be written small: `xⁿ⁻¹`. */
function power(base: string, exponent: Expression): Words | undefined {
  const { text } = write(exponent);
  if (!/^−?(\d{0,2}[a-z]|\d+)( [+−] (\d{0,2}[a-z]|\d+))?$/.test(text)) return undefined;
  const small = [...text.replaceAll(' ', '')].map((each) => superscripts[each]);
  if (small.includes(undefined)) return undefined;
  return { text: `${base}${small.join('')}`, tightness: loose.power };
}

/** An expression in a place that asks for some tightness. */
function inside(expression: Expression, tightness: number, always = false): string {
  const words = write(expression);
  return words.tightness < tightness || always ? `(${words.text})` : words.text;
}

function atom(text: string): Words {
  return { text, tightness: loose.atom };
}

function numeral(value: number): string {
  if (value === 0.5) return '½';
  const exact = Number(value.toPrecision(10));
  return value > 0 && value < 1e-3 ? exact.toExponential() : String(exact);
}

const plain = '0123456789+−abcdefghijklmnoprstuvwxyz';
const small = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';

/** What can be written small, and how. */
export const superscripts: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [...plain].map((each, i) => [each, [...small][i]]),
);
