import type { Mistake } from '../mistake';

const add = 'return new Value(this.data + other.data, [this, other], [1, 1]);';
const mul = 'return new Value(this.data * other.data, [this, other], [other.data, this.data]);';
const neg = 'return new Value(-this.data, [this], [-1]);';
const sub = 'return this.add(asValue(that).neg());';
const div = 'return new Value(quotient, [this, other], [1 / other.data, -quotient / other.data]);';

/** A difference as one node, with these slopes. */
const difference = (slopes: string) =>
  `const other = asValue(that); return new Value(this.data - other.data, [this, other], ${slopes});`;

const isCutOff = (name: string) =>
  `no gradient flows through ${name}: its result has no parents, or slopes of 0.`;

const operandChanged = (name: string) =>
  `${name} writes its result into this.data. Leave the operand alone and return a new Value.`;

/** Mistakes of `add`, `mul`, `neg`, `sub` and `div`. */
export const arithmeticMistakes: readonly Mistake[] = [
  {
    id: 'add is cut off',
    hint: isCutOff('add'),
    change: [add, 'return new Value(this.data + other.data);'],
  },
  {
    id: 'add of 0 gives the operand back',
    hint: 'add returns its operand when the other is 0. Always return a new Value.',
    change: [add, `if (other.data === 0) return this;\n${add}`],
  },
  {
    id: 'add of one value with itself, once',
    hint: 'for x.add(x) only one of the two slopes is recorded. No special case is needed: both parents are x.',
    change: [add, `if (this === other) return new Value(2 * this.data, [this], [1]);\n${add}`],
  },
  {
    id: 'add records its operands',
    hint: 'add records each operand as its own slope. Both slopes of a sum are 1, whatever the numbers are.',
    change: [add, add.replace('[1, 1]', '[this.data, other.data]')],
  },
  {
    id: 'add records its result',
    hint: 'add records the sum as both slopes. Both slopes of a sum are 1, whatever the numbers are.',
    change: [add, add.replace('[1, 1]', '[this.data + other.data, this.data + other.data]')],
  },
  {
    id: 'add records grad',
    hint: 'add records grad, which is for stage 02. Both slopes of a sum are 1.',
    change: [add, add.replace('[1, 1]', '[this.grad, other.grad]')],
  },
  {
    id: 'mul is cut off',
    hint: isCutOff('mul'),
    change: [mul, 'return new Value(this.data * other.data);'],
  },
  {
    id: 'mul records its result',
    hint: 'mul records the product as both slopes. The slope is the other factor alone.',
    change: ['[other.data, this.data]', '[this.data * other.data, this.data * other.data]'],
  },
  {
    id: 'mul records the right factor twice',
    hint: 'mul records the right factor for both. With respect to the right factor, the slope is the left one.',
    change: ['[other.data, this.data]', '[other.data, other.data]'],
  },
  {
    id: 'mul records the left factor twice',
    hint: 'mul records the left factor for both. With respect to the left factor, the slope is the right one.',
    change: ['[other.data, this.data]', '[this.data, this.data]'],
  },
  {
    id: 'mul by the product rule',
    hint: 'mul records a + b for both factors. Each has a slope of its own: the other factor.',
    change: ['[other.data, this.data]', '[this.data + other.data, this.data + other.data]'],
  },
  {
    id: 'mul with a minus',
    hint: 'mul records its second slope with a minus. When both factors are positive, the product grows with either.',
    change: ['[other.data, this.data]', '[other.data, -this.data]'],
  },
  {
    id: 'mul records Values',
    hint: 'mul records the factors as Values. A local gradient is a plain number: other.data, this.data.',
    change: ['[other.data, this.data]', '[other, this]'],
  },
  {
    id: 'mul has one slope for two parents',
    hint: 'mul has two parents but one slope. localGradients[i] belongs to parents[i]: record one for each.',
    change: ['[other.data, this.data]', '[other.data]'],
  },
  {
    id: 'mul multiplies by the grad of its operands',
    hint: 'mul multiplies its slopes by grad, which is for stage 02. Record the slopes alone.',
    change: ['[other.data, this.data]', '[other.data * this.grad, this.data * other.grad]'],
  },
  {
    id: 'mul multiplies by the grad of its result',
    hint: isCutOff('mul'),
    change: [
      mul,
      'const out = new Value(0); return new Value(this.data * other.data, [this, other], [other.data * out.grad, this.data * out.grad]);',
    ],
  },
  {
    id: 'mul changes its operand',
    hint: operandChanged('mul'),
    change: [mul, 'this.data *= other.data; return this;'],
  },
  {
    id: 'mul by 0 has no parents',
    hint: 'mul by 0 returns a Value without parents. A product of 0 still has its slopes: the other factor.',
    change: [mul, `if (this.data === 0 || other.data === 0) return new Value(0);\n${mul}`],
  },
  {
    id: 'neg with x as its slope',
    hint: 'the slope of neg is −1, whatever x is; −x is its result.',
    change: ['[this], [-1])', '[this], [-this.data])'],
  },
  {
    id: 'neg changes its operand',
    hint: operandChanged('neg'),
    change: [neg, 'this.data = -this.data; return this;'],
  },
  {
    id: 'neg changes its operand, and returns another',
    hint: operandChanged('neg'),
    change: [neg, 'this.data = -this.data; return new Value(this.data, [this], [-1]);'],
  },
  {
    id: 'sub is cut off',
    hint: isCutOff('sub'),
    change: [sub, 'return new Value(this.data - asValue(that).data);'],
  },
  {
    id: 'sub adds',
    hint: 'sub computes a + b: it is still add.',
    change: [sub, 'return this.add(that);'],
  },
  {
    id: 'sub adds, with its own slopes',
    hint: 'sub has the slopes of a − b, but its number is a + b.',
    change: [sub, difference('[1, -1]').replace('this.data -', 'this.data +')],
  },
  {
    id: 'sub negates the sum',
    hint: 'sub negates the whole sum, which is −a − b. Negate b alone, then add.',
    change: [sub, 'return this.add(that).neg();'],
  },
  {
    id: 'sub with slopes swapped',
    hint: 'the slopes of sub are swapped: 1 for a, −1 for b.',
    change: [sub, difference('[-1, 1]')],
  },
  {
    id: 'sub with two minuses',
    hint: 'both slopes of sub are −1. When a goes up, a − b goes up: 1 for a.',
    change: [sub, difference('[-1, -1]')],
  },
  {
    id: 'sub with mul’s rule',
    hint: 'sub records the other operand as each slope, which is mul’s rule. The slopes of a − b are 1 and −1.',
    change: [sub, difference('[other.data, this.data]')],
  },
  {
    id: 'sub with mul’s rule, and a minus',
    hint: 'sub records its operands as slopes, as mul does. The slopes of a − b are 1 and −1.',
    change: [sub, difference('[other.data, -this.data]')],
  },
  {
    id: 'sub records −b',
    hint: 'the slope of a − b with respect to b is −1, not −b.',
    change: [sub, difference('[1, -other.data]')],
  },
  {
    id: 'sub adds numbers',
    hint: 'sub adds where the right operand is a plain number: it has to subtract it.',
    change: [sub, "return typeof that === 'number' ? this.add(that) : this.add(that.neg());"],
  },
  {
    id: 'sub of 0 gives the operand back',
    hint: 'sub returns its operand when 0 is subtracted. Always return a new Value.',
    change: [sub, `if (asValue(that).data === 0) return this;\n${sub}`],
  },
  {
    id: 'sub takes the distance',
    hint: 'sub takes the absolute value of the difference. a − b may be negative.',
    change: [
      sub,
      difference('[1, -1]').replace('this.data - other.data', 'Math.abs(this.data - other.data)'),
    ],
  },
  { id: 'div is cut off', hint: isCutOff('div'), change: [div, 'return new Value(quotient);'] },
  {
    id: 'div multiplies',
    hint: 'div computes a · b: it is still mul.',
    change: [div, 'return this.mul(other);'],
  },
  {
    id: 'div with mul’s rule',
    hint: 'div records the other operand as each slope, which is mul’s rule. The slopes of a / b are 1 / b and −a / b².',
    change: ['[1 / other.data, -quotient / other.data]', '[other.data, this.data]'],
  },
  {
    id: 'div with slopes of 1 / b and 1 / a',
    hint: 'the slope of a / b with respect to b is −a / b², not 1 / a.',
    change: ['-quotient / other.data]', '1 / this.data]'],
  },
  {
    id: 'div with the numerator as slope',
    hint: 'the slope of a / b with respect to b is −a / b²: it is not divided by b².',
    change: ['-quotient / other.data]', 'this.data]'],
  },
  {
    id: 'div with −1 / b',
    hint: 'the slope of a / b with respect to b is −a / b², not −1 / b.',
    change: ['-quotient / other.data]', '-1 / other.data]'],
  },
  {
    id: 'div without parentheses',
    hint: '`-a / b * b` is −a, because it goes from left to right. Write -a / (b * b), or -a / b ** 2.',
    change: ['-quotient / other.data]', '(-this.data / other.data) * other.data]'],
  },
  {
    id: 'div squares the whole fraction',
    hint: 'the slope of a / b with respect to b is −a / b²: only b is squared, and the minus stays.',
    change: ['-quotient / other.data]', '(-this.data / other.data) ** 2]'],
  },
  {
    id: 'div cubes b',
    hint: 'the slope of a / b with respect to b is −a / b²: b is squared, no more.',
    change: ['-quotient / other.data]', '-quotient / other.data ** 2]'],
  },
  {
    id: 'div squares a',
    hint: 'the slope of a / b with respect to b is −a / b²: it is divided by b², not by a².',
    change: ['-quotient / other.data]', '-other.data / this.data ** 2]'],
  },
  {
    id: 'div with 2b',
    hint: 'the slope of a / b with respect to b is −a / b²: b is squared, not doubled.',
    change: ['-quotient / other.data]', '-this.data / (2 * other.data)]'],
  },
  {
    id: 'div with ^',
    hint: '`^` is no power in JavaScript: it compares bits. Write ** for a power.',
    change: ['-quotient / other.data]', '(-this.data / other.data) ^ 2]'],
  },
  {
    id: 'div with slope 1 for a',
    hint: 'the slope of a / b with respect to a is 1 / b, not 1.',
    change: ['[1 / other.data, -quotient', '[1, -quotient'],
  },
  {
    id: 'div with the quotient as slope',
    hint: 'the slope of a / b with respect to a is 1 / b, not a / b.',
    change: ['[1 / other.data, -quotient', '[quotient, -quotient'],
  },
  {
    id: 'div with slopes swapped',
    hint: 'the slopes of div are swapped: 1 / b for a, −a / b² for b.',
    change: [
      '[1 / other.data, -quotient / other.data]',
      '[-quotient / other.data, 1 / other.data]',
    ],
  },
  {
    id: 'div multiplies by numbers',
    hint: 'div multiplies where the right operand is a plain number: it has to divide by it.',
    change: [div, `if (typeof that === 'number') return this.mul(that);\n${div}`],
  },
  {
    id: 'div by 1 gives the operand back',
    hint: 'div returns its operand when it is divided by 1. Always return a new Value.',
    change: [div, `if (other.data === 1) return this;\n${div}`],
  },
  {
    id: 'div refuses 0',
    hint: 'div throws when b is 0. Divide as JavaScript does: it gives ∞ or NaN.',
    change: [div, `if (other.data === 0) throw new RangeError('division by zero');\n${div}`],
  },
  {
    id: 'div by 0 is 0',
    hint: 'div gives 0 when b is 0. Divide as JavaScript does: it gives ∞ or NaN.',
    change: [div, `if (other.data === 0) return new Value(0, [this, other], [0, 0]);\n${div}`],
  },
  {
    id: 'div adds a small number',
    hint: 'a small number is added to b, so that a / b is wrong near 0. Take b as it is: dividing by 0 may give ∞.',
    change: [
      'const quotient = this.data / other.data;',
      'const quotient = this.data / (other.data + 1e-8);',
    ],
  },
];
