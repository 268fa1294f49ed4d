import type { Expression } from 'jsep';
import { seeded } from '../../../datasets/random';
import type { MlpModule, Value, ValueModule } from '../../../spec/contract';
import { written } from './written';

/** The operations that may be written, as methods or, with one operand, as functions. */
const operations = new Set(
  'add sub mul div pow neg exp log tanh sigmoid relu leakyRelu'.split(' '),
);
const signs: Readonly<Record<string, string>> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' };

/** Operations, and networks where they are written. */
export type Kit = ValueModule & Partial<Pick<MlpModule, 'MLP'>>;

/** Thrown where a line cannot be read; it is not the learner's code that is wrong. */
export class Unread extends Error {
  override readonly name = 'Unread';
}

type Part = Value | number;

/** Characters of a name in a picture. */
const longest = 18;

/** Computes the parts of a line, with somebody's operations. */
export class Reader {
  /** How each value that was computed is written. */
  readonly written = new Map<Value, string>();

  constructor(
    readonly line: string,
    readonly named: ReadonlyMap<string, Value>,
    readonly stage: Kit,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: jsep's nodes are typed as any but for their kind.
  read(node: any): Part {
    const part = this.partOf(node);
    const text = written(node);
    if (typeof part !== 'number' && node.type !== 'Identifier' && text.length <= longest) {
      this.written.set(part, text);
    }
    return part;
  }

  // biome-ignore lint/suspicious/noExplicitAny: see above.
  partOf(node: any): Part {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'number') return node.value;
        break;
      case 'Identifier':
        return this.valueOf(node.name);
      case 'UnaryExpression':
        if (node.operator === '-') return this.negative(this.read(node.argument));
        break;
      case 'BinaryExpression':
        return this.combine(node.operator, this.read(node.left), this.read(node.right));
      case 'CallExpression': {
        const { callee } = node;
        if (callee.name === 'network') return this.network(node.arguments);
        const given = node.arguments.map((each: Expression) => this.read(each));
        if (callee.type === 'Identifier') return this.call(callee.name, given[0], given.slice(1));
        if (callee.type === 'MemberExpression' && !callee.computed) {
          return this.call(callee.property.name, this.read(callee.object), given);
        }
      }
    }
    throw new Unread(`“${this.line}” uses something else than values, numbers and operations.`);
  }

  valueOf(name: string): Value {
    const value = this.named.get(name);
    if (value) return value;
    if (operations.has(name) || name === 'Math') throw this.unknown(name);
    throw new Unread(
      `“${this.line}” uses ${name}, which no line above it gives. Add one: ${name} = 2.`,
    );
  }

  /** `network([4, 1], x1, x2)`: a network of two layers that reads two values, with weights from seed 1. */
  // biome-ignore lint/suspicious/noExplicitAny: jsep's nodes are typed as any but for their kind.
  network([list, ...inputs]: readonly any[]): Value {
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    const sizes: number[] = (list?.elements ?? []).map((each: any) => each?.value);
    const isFit = sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 64);
    if (sizes.length === 0 || sizes.length > 4 || !isFit || inputs.length === 0) {
      throw new Unread(
        `“${this.line}”: a network has up to 4 layers of up to 64 neurons, and inputs: network([4, 1], a, b).`,
      );
    }
    const { MLP } = this.stage;
    if (!MLP) throw new Unread(`“${this.line}” needs stage 03, which is not there.`);
    const x = inputs.map((each) => this.read(each));
    const outputs = new MLP(x.length, sizes, { random: seeded(1) }).forward(x);
    return outputs.slice(1).reduce((sum, each) => sum.add(each), outputs[0]);
  }

  negative(part: Part): Part {
    return typeof part === 'number' ? -part : part.neg();
  }

  combine(sign: string, left: Part, right: Part): Part {
    if (typeof left === 'number' && typeof right === 'number') return plain(sign, left, right);
    if (sign !== '**') return this.call(signs[sign] ?? sign, left, [right]);
    if (typeof right === 'number') return this.call('pow', left, [right]);
    throw new Unread(`“${this.line}”: an exponent is a plain number, as in a ** 2.`);
  }

  unknown(what: string): Unread {
    return new Unread(
      `“${this.line}” uses ${what}. There are: + − * / **, ${[...operations].join(', ')}, and network([4, 1], a, b).`,
    );
  }

  call(operation: string, operand: Part | undefined, given: readonly Part[]): Value {
    if (!operations.has(operation)) throw this.unknown(operation);
    if (operand === undefined) throw new Unread(`“${this.line}”: ${operation} of what?`);
    const value = typeof operand === 'number' ? new this.stage.Value(operand) : operand;
    // biome-ignore lint/suspicious/noExplicitAny: which operation it is comes from the text.
    return (value as any)[operation](...given);
  }
}

/** Two plain numbers are no values yet. */
function plain(sign: string, left: number, right: number): number {
  const results: Readonly<Record<string, number>> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
    '**': left ** right,
  };
  return results[sign];
}
