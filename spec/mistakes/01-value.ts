import { arithmeticMistakes } from './01-value/arithmetic';
import { bendMistakes } from './01-value/bends';
import { dotMistakes } from './01-value/dot';
import { extremeMistakes } from './01-value/extremes';
import { powerMistakes } from './01-value/powers';
import type { Mistakes } from './mistake';

const numbersToo = 'a plain number may stand on the right: make a Value of it first.';

const slopesOfDot = `localGradients.push(input.data, weight.data);
            }
            else if (input !== 0) {
                sum += weight.data * input;
                parents.push(weight);
                localGradients.push(input)`;

const reluOfInfinity =
  'relu computes its 0 from x, as 0 · x or x + |x|, which is NaN for x = −∞. Below 0 the result is 0, whatever x is.';

const atZero =
  'pow has slope 0 wherever x is 0, but x¹ has slope 1 there too. Ask whether n is 0, not whether x is.';

const relu = 'new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0])';

/** Known mistakes of stage 01. */
export const valueMistakes: Mistakes = {
  stage: '01-value',
  list: [
    {
      id: 'grad starts at 1',
      hint: 'a new Value has grad 0: backward (stage 02) gives the root its 1.',
      change: ['grad = 0;', 'grad = 1;'],
    },
    {
      id: 'add with mul’s rule',
      hint: 'add records the other operand as each slope, which is mul’s rule. Both slopes of a sum are 1.',
      change: ['[this, other], [1, 1])', '[this, other], [other.data, this.data])'],
    },
    {
      id: 'add forgets an operand',
      hint: 'no gradient reaches the right operand of add: record it as a parent, too, with the slope 1.',
      change: ['[this, other], [1, 1])', '[this], [1])'],
    },
    {
      id: 'add halves',
      hint: 'add splits its slope between the operands. The sum changes by as much as either operand does: both slopes are 1.',
      change: ['[this, other], [1, 1])', '[this, other], [0.5, 0.5])'],
    },
    {
      id: 'add changes its operand',
      hint: 'add writes its result into this.data. Leave the operands alone and return a new Value.',
      change: [
        'return new Value(this.data + other.data, [this, other], [1, 1]);',
        'this.data += other.data; return this;',
      ],
    },
    {
      id: 'add takes no number',
      hint: `in add, ${numbersToo}`,
      change: [
        'return new Value(this.data + other.data, [this, other], [1, 1]);',
        'return new Value(this.data + that.data, [this, that], [1, 1]);',
      ],
    },
    {
      id: 'mul with add’s rule',
      hint: 'mul records 1 for both factors, which is add’s rule. The slope is the other factor.',
      change: ['[other.data, this.data]', '[1, 1]'],
    },
    {
      id: 'mul records the own factor',
      hint: 'mul records each factor as its own slope. The slope is the other factor: swap them.',
      change: ['[other.data, this.data]', '[this.data, other.data]'],
    },
    {
      id: 'mul forgets an operand',
      hint: 'no gradient reaches the right operand of mul: record it as a parent, too, with the left factor as its slope.',
      change: ['[this, other], [other.data, this.data]', '[this], [other.data]'],
    },
    {
      id: 'mul divides the product',
      hint: 'mul finds a slope as product / factor, which is 0 / 0 at zero. Use the other factor itself.',
      change: [
        '[other.data, this.data]',
        '[(this.data * other.data) / this.data, (this.data * other.data) / other.data]',
      ],
    },
    {
      id: 'mul takes no number',
      hint: `in mul, ${numbersToo}`,
      change: ['[other.data, this.data]', '[that.data, this.data]'],
    },
    {
      id: 'mul of one value with itself, once',
      hint: 'for x.mul(x) only one of the two slopes is recorded. No special case is needed: both parents are x.',
      change: [
        'return new Value(this.data * other.data, [this, other],',
        'if (this === other) return new Value(this.data ** 2, [this], [this.data]);\nreturn new Value(this.data * other.data, [this, other],',
      ],
    },
    {
      id: 'mul adds',
      hint: 'mul computes a sum, not a product.',
      change: ['new Value(this.data * other.data', 'new Value(this.data + other.data'],
    },
    {
      id: 'mul by 1 gives the operand back',
      hint: 'mul returns one of its operands when the other is 1. Always return a new Value.',
      change: [
        'return new Value(this.data * other.data,',
        `if (other.data === 1) return this;
return new Value(this.data * other.data,`,
      ],
    },
    {
      id: 'neg with slope 1',
      hint: 'when x goes up, −x goes down by as much: the slope of neg is −1.',
      change: ['[this], [-1])', '[this], [1])'],
    },
    {
      id: 'neg is cut off',
      hint: 'no gradient flows through neg: record this as its parent, with the slope −1.',
      change: ['new Value(-this.data, [this], [-1])', 'new Value(-this.data)'],
    },
    {
      id: 'neg does not negate',
      hint: 'neg changes the slope but not the number.',
      change: ['new Value(-this.data, [this], [-1])', 'new Value(this.data, [this], [-1])'],
    },
    {
      id: 'sub the wrong way round',
      hint: 'a.sub(b) computes b − a.',
      change: ['this.add(asValue(that).neg())', 'asValue(that).add(this.neg())'],
    },
    {
      id: 'sub is cut off from b',
      hint: 'no gradient reaches b: a new Value of −b knows nothing of b. Use b.neg(), or record b as a parent with the slope −1.',
      change: ['this.add(asValue(that).neg())', 'this.add(-asValue(that).data)'],
    },
    {
      id: 'sub with add’s rule',
      hint: 'both slopes of sub are 1. When b goes up, a − b goes down: −1 for b.',
      change: [
        'return this.add(asValue(that).neg());',
        'const other = asValue(that); return new Value(this.data - other.data, [this, other], [1, 1]);',
      ],
    },
    {
      id: 'sub takes no number',
      hint: `in sub, ${numbersToo}`,
      change: ['this.add(asValue(that).neg())', 'this.add(that.neg())'],
    },
    {
      id: 'div without the minus',
      hint: 'when b goes up, a / b goes down: the slope with respect to b is −a / b², with a minus.',
      change: ['-quotient / other.data]', 'quotient / other.data]'],
    },
    {
      id: 'div without the numerator',
      hint: 'the slope of a / b with respect to b is −a / b²: the a is missing.',
      change: ['-quotient / other.data]', '-1 / other.data ** 2]'],
    },
    {
      id: 'div without the square',
      hint: 'the slope of a / b with respect to b is −a / b²: b has to be squared.',
      change: ['-quotient / other.data]', '-quotient]'],
    },
    {
      id: 'div the wrong way round',
      hint: 'a.div(b) computes b / a.',
      change: [
        'const quotient = this.data / other.data',
        'const quotient = other.data / this.data',
      ],
    },
    {
      id: 'div is cut off from b',
      hint: 'no gradient reaches b: the plain number 1 / b knows nothing of b. Record b as a parent, too, with the slope −a / b².',
      change: [
        'return new Value(quotient, [this, other], [1 / other.data, -quotient / other.data]);',
        'return this.mul(1 / other.data);',
      ],
    },
    {
      id: 'div takes no number',
      hint: `in div, ${numbersToo}`,
      change: ['-quotient / other.data]', '-quotient / that.data]'],
    },
    {
      id: 'div takes no number, and records it',
      hint: `in div, ${numbersToo}`,
      change: [
        'const quotient = this.data / other.data;',
        'const quotient = this.data / that.data; if (that.data === undefined) return new Value(NaN, [this, that], [NaN, NaN]);',
      ],
    },
    {
      id: 'div takes no number, and is NaN',
      hint: `in div, ${numbersToo}`,
      change: [
        'const quotient = this.data / other.data;',
        'const quotient = this.data / that.data; if (that.data === undefined) return new Value(NaN, [this, other], [NaN, NaN]);',
      ],
    },
    {
      id: 'div takes no number, and stops there',
      hint: `in div, ${numbersToo}`,
      change: [
        'const quotient = this.data / other.data;',
        'const quotient = this.mul(that.pow(-1)).data;',
      ],
    },
    {
      id: 'div with mul’s slope',
      hint: 'the slope of a / b with respect to a is 1 / b, not b.',
      change: ['[1 / other.data, -quotient', '[other.data, -quotient'],
    },
    {
      id: 'div squares the quotient',
      hint: 'the slope of a / b with respect to b is −a / b²: only b is squared.',
      change: ['-quotient / other.data', '-(quotient ** 2)'],
    },
    {
      id: 'pow without the exponent',
      hint: 'the slope of xⁿ is n · xⁿ⁻¹: the factor n is missing.',
      change: ['0 : n * this.data **', '0 : this.data **'],
    },
    {
      id: 'pow keeps the exponent',
      hint: 'the slope of xⁿ is n · xⁿ⁻¹: the exponent has to go down by 1.',
      change: ['this.data ** (n - 1)', 'this.data ** n'],
    },
    {
      id: 'pow without parentheses',
      hint: '`x ** n - 1` is xⁿ minus 1. The exponent is n − 1: x ** (n - 1).',
      change: ['this.data ** (n - 1)', 'this.data ** n - 1'],
    },
    {
      id: 'pow loses x⁰ at 0',
      hint: 'at x = 0, 0 · x⁻¹ is 0 · ∞ = NaN. The slope of x⁰ is 0 everywhere: give it without computing.',
      change: ['n === 0 ? 0 : n *', 'n *'],
    },
    {
      id: 'pow takes 0 for flat',
      hint: atZero,
      change: ['n === 0 ? 0 :', 'this.data === 0 ? 0 :'],
    },
    {
      id: 'pow is cut off at 0',
      hint: atZero,
      change: [
        'return new Value(this.data ** n,',
        'if (this.data === 0) return new Value(0 ** n);\nreturn new Value(this.data ** n,',
      ],
    },
    {
      id: 'pow for whole exponents only',
      hint: 'pow rounds its exponent: x.pow(0.5) is the square root.',
      change: ['this.data ** n, [this]', 'this.data ** Math.trunc(n), [this]'],
    },
    {
      id: 'exp with x as its slope',
      hint: 'the slope of eˣ is eˣ, the result, not x.',
      change: ['[this], [power])', '[this], [this.data])'],
    },
    {
      id: 'exp squared',
      hint: 'the slope of eˣ is eˣ once, not eˣ · eˣ.',
      change: ['[this], [power])', '[this], [power * power])'],
    },
    {
      id: 'exp by the power rule',
      hint: 'the slope of eˣ is eˣ. x · eˣ⁻¹ is the rule for x in the base, not in the exponent.',
      change: ['[this], [power])', '[this], [this.data * Math.exp(this.data - 1)])'],
    },
    {
      id: 'log from the result',
      hint: 'the slope of log x is 1 / x, not 1 / log x.',
      change: ['[1 / this.data]', '[1 / Math.log(this.data)]'],
    },
    {
      id: 'log to base 10',
      hint: 'log is the natural logarithm: Math.log, not Math.log10.',
      change: ['new Value(Math.log(this.data)', 'new Value(Math.log10(this.data)'],
    },
    {
      id: 'log of the absolute value',
      hint: 'log takes the absolute value of its operand. Below 0 there is no logarithm: Math.log gives NaN.',
      change: ['Math.log(this.data)', 'Math.log(Math.abs(this.data))'],
    },
    {
      id: 'log upside down',
      hint: 'the slope of log x is 1 / x, not x.',
      change: ['[1 / this.data]', '[this.data]'],
    },
    {
      id: 'tanh slope from x',
      hint: 'the slope is 1 − t² where t is the result of tanh, not x.',
      change: ['[1 - t * t]', '[1 - this.data ** 2]'],
    },
    {
      id: 'tanh slope without the square',
      hint: 'the slope of tanh is 1 − t²: the square is missing.',
      change: ['[1 - t * t]', '[1 - t]'],
    },
    {
      id: 'tanh slope applied twice',
      hint: 't is the result of tanh already: do not take tanh of it again for the slope.',
      change: ['[1 - t * t]', '[1 - Math.tanh(t) ** 2]'],
    },
    {
      id: 'tanh is cut off',
      hint: 'no gradient flows through tanh: record this as its parent, with the slope 1 − t².',
      change: ['new Value(t, [this], [1 - t * t])', 'new Value(t)'],
    },
    {
      id: 'tanh is flat',
      hint: 'no gradient flows through tanh: record this as its parent, with the slope 1 − t².',
      change: ['[1 - t * t]', '[0]'],
    },
    {
      id: 'tanh overflows',
      hint: '(e²ˣ − 1) / (e²ˣ + 1) is ∞ / ∞ = NaN for x above 355. Math.tanh has no such limit.',
      change: [
        'Math.tanh(this.data)',
        '(Math.exp(2 * this.data) - 1) / (Math.exp(2 * this.data) + 1)',
      ],
    },
    {
      id: 'sigmoid slope from x',
      hint: 'the slope is s · (1 − s) where s is the result of sigmoid, not x.',
      change: ['[s * (1 - s)]', '[this.data * (1 - this.data)]'],
    },
    {
      id: 'sigmoid with tanh’s slope',
      hint: 'the slope of sigmoid is s · (1 − s); 1 − s² is tanh’s.',
      change: ['[s * (1 - s)]', '[1 - s * s]'],
    },
    {
      id: 'sigmoid slope is the result',
      hint: 'the slope of sigmoid is s · (1 − s): the factor 1 − s is missing.',
      change: ['[s * (1 - s)]', '[s]'],
    },
    {
      id: 'sigmoid upside down',
      hint: 'sigmoid is 1 / (1 + e⁻ˣ): the minus is missing.',
      change: ['Math.exp(-this.data)', 'Math.exp(this.data)'],
    },
    {
      id: 'sigmoid overflows',
      hint: 'eˣ / (1 + eˣ) is ∞ / ∞ = NaN for x above 709. 1 / (1 + e⁻ˣ) has no such limit.',
      change: ['1 / (1 + Math.exp(-this.data))', 'Math.exp(this.data) / (1 + Math.exp(this.data))'],
    },
    {
      id: 'relu leaks',
      hint: 'relu is 0 below 0; a small slope there is leakyRelu’s.',
      change: [relu, 'this.leakyRelu()'],
    },
    {
      id: 'relu with slope 1 at 0',
      hint: 'at exactly 0 the slope of relu is 0: compare with >, not >=.',
      change: ['[this.data > 0 ? 1 : 0]', '[this.data >= 0 ? 1 : 0]'],
    },
    {
      id: 'relu is cut off',
      hint: 'no gradient flows through relu: record this as its parent, with the slope 1 where it is above 0.',
      change: [relu, 'new Value(Math.max(0, this.data))'],
    },
    {
      id: 'relu is flat',
      hint: 'no gradient flows through relu: record this as its parent, with the slope 1 where it is above 0.',
      change: ['[this.data > 0 ? 1 : 0]', '[0]'],
    },
    {
      id: 'relu gives back its operand',
      hint: 'relu returns x itself when x is above 0. Return a new Value.',
      change: [`return ${relu}`, `return this.data > 0 ? this : ${relu}`],
    },
    {
      id: 'relu with its result as slope',
      hint: 'above 0 the slope of relu is 1, not x.',
      change: ['[this.data > 0 ? 1 : 0]', '[Math.max(0, this.data)]'],
    },
    {
      id: 'relu with slope 1 everywhere',
      hint: 'below 0 relu is flat: its slope there is 0.',
      change: ['[this.data > 0 ? 1 : 0]', '[1]'],
    },
    {
      id: 'relu multiplies by 0',
      hint: reluOfInfinity,
      change: [relu, 'this.mul(this.data > 0 ? 1 : 0)'],
    },
    {
      id: 'relu multiplies its number by 0',
      hint: reluOfInfinity,
      change: ['Math.max(0, this.data), [this]', 'this.data * (this.data > 0 ? 1 : 0), [this]'],
    },
    {
      id: 'leakyRelu with slope 1 everywhere',
      hint: 'below 0 the slope of leakyRelu is the one that was passed, 0.01 by default, not 1.',
      change: [
        'return new Value(factor * this.data, [this], [factor]);',
        'return new Value(factor * this.data, [this], [1]);',
      ],
    },
    {
      id: 'leakyRelu leaks too much',
      hint: 'leakyRelu’s slope below 0 is 0.01 unless another is passed.',
      change: ['slope = 0.01', 'slope = 0.1'],
    },
    {
      id: 'leakyRelu ignores its slope',
      hint: 'leakyRelu uses 0.01 whatever slope is passed.',
      change: ['this.data > 0 ? 1 : slope', 'this.data > 0 ? 1 : slope && 0.01'],
    },
    {
      id: 'leakyRelu does not leak',
      hint: 'below 0 leakyRelu is slope · x, not 0.',
      change: [
        'return new Value(factor * this.data, [this], [factor]);',
        'return new Value(Math.max(0, this.data), [this], [factor]);',
      ],
    },
    {
      id: 'map differentiates at f(x)',
      hint: 'derivative takes x, not f(x).',
      change: ['[derivative(this.data)]', '[derivative(f(this.data))]'],
    },
    {
      id: 'map is cut off',
      hint: 'no gradient flows through map: record this as its parent, with the slope derivative(x).',
      change: [
        'new Value(f(this.data), [this], [derivative(this.data)])',
        'new Value(f(this.data))',
      ],
    },
    {
      id: 'map uses f as its slope',
      hint: 'the slope is derivative(x), not f(x).',
      change: ['[derivative(this.data)]', '[f(this.data)]'],
    },
    {
      id: 'dot keeps the last term',
      hint: 'the sum has only its last term: write `+=`, not `=`.',
      change: ['const input = inputs[i];', 'const input = inputs[i]; sum = 0;'],
    },
    {
      id: 'dot keeps the last term, and the bias not even then',
      hint: 'the sum has only its last term: write `+=`, not `=`.',
      change: [
        'return new Value(sum, parents, localGradients)',
        'const last = n - 1; const only = n > 0 ? weights[last].data * (inputs[last].data ?? inputs[last]) : 0; return new Value(only, parents, localGradients)',
      ],
    },
    {
      id: 'dot keeps the last term, and the bias',
      hint: 'the sum has only its last term: write `+=`, not `=`.',
      change: ['const input = inputs[i];', 'const input = inputs[i]; sum = bias.data;'],
    },
    {
      id: 'dot leaves the bias out altogether',
      hint: 'the bias is neither in the sum nor among the parents: add it, with slope 1.',
      change: [
        'const parents = [bias];\n        const localGradients = [1];\n        let sum = bias.data;',
        'const parents = [];\n        const localGradients = [];\n        let sum = 0;',
      ],
    },
    {
      id: 'dot forgets the bias',
      hint: 'the bias is not in the sum.',
      change: ['let sum = bias.data', 'let sum = 0'],
    },
    {
      id: 'dot does not record the bias',
      hint: 'the bias is in the sum, but no gradient reaches it: record it as a parent, with the slope 1.',
      change: [
        'const parents = [bias];\n        const localGradients = [1];',
        'const parents = [];\n        const localGradients = [];',
      ],
    },
    {
      id: 'dot records the weight itself',
      hint: 'the slope with respect to a weight is its input, not the weight.',
      change: [
        slopesOfDot,
        slopesOfDot
          .replace('push(input.data,', 'push(weight.data,')
          .replace('push(input)', 'push(weight.data)'),
      ],
    },
    {
      id: 'dot records the input itself',
      hint: 'the slope with respect to an input is its weight, not the input.',
      change: [
        'localGradients.push(input.data, weight.data)',
        'localGradients.push(input.data, input.data)',
      ],
    },
    {
      id: 'dot forgets the inputs',
      hint: 'no gradient reaches the inputs: record those that are Values as parents, too, each with its weight as the slope.',
      change: [
        'parents.push(weight, input);\n                localGradients.push(input.data, weight.data);',
        'parents.push(weight);\n                localGradients.push(input.data);',
      ],
    },
    {
      id: 'dot skips values of 0',
      hint: 'a Value of 0 adds nothing to the sum, but the slope with respect to it is its weight. Only plain numbers of 0 may be skipped.',
      change: [
        'const input = inputs[i];',
        'const input = inputs[i];\nif (input.data === 0) continue;',
      ],
    },
    {
      id: 'dot skips weights of 0',
      hint: 'a weight of 0 adds nothing to the sum, but the slope with respect to it is its input, which is not 0.',
      change: [
        'const input = inputs[i];',
        'const input = inputs[i];\nif (weight.data === 0) continue;',
      ],
    },
    {
      id: 'dot does not compare lengths',
      hint: 'throw a RangeError when there are not as many weights as inputs.',
      change: ['if (n !== m)', 'if (false)'],
    },
    {
      id: 'dot names no lengths',
      hint: 'the message of the RangeError has to name both lengths.',
      change: ['`${n} weights but ${m} inputs: need as many.`', '"Lengths differ."'],
    },
    {
      id: 'dot throws another error',
      hint: 'unequal lengths are a RangeError, not just an Error.',
      change: ['throw new RangeError(', 'throw new Error('],
    },
    {
      id: 'dot empties its lists',
      hint: 'dot takes items off the list of weights. Leave the list as it is.',
      change: [
        'return new Value(sum, parents, localGradients)',
        'weights.length = 0; return new Value(sum, parents, localGradients)',
      ],
    },
    {
      id: 'numbers become 0',
      hint: 'a plain number has to become a Value with that number.',
      shared: true,
      change: [
        "typeof that === 'number' ? new Value(that)",
        "typeof that === 'number' ? new Value(0)",
      ],
    },
    {
      id: 'exp is cut off',
      hint: 'exp stops growing at some number. Math.exp can take large numbers as they are.',
      change: ['Math.exp(this.data);', 'Math.exp(Math.min(this.data, 50));'],
    },
    {
      id: 'log is cut off',
      hint: 'a small number keeps log away from 0, which makes it wrong near 0. Take x as it is.',
      change: [
        'new Value(Math.log(this.data), [this], [1 / this.data])',
        'new Value(Math.log(this.data + 1e-7), [this], [1 / (this.data + 1e-7)])',
      ],
    },
    {
      id: 'leakyRelu takes the larger',
      hint: 'leakyRelu takes the larger of x and slope · x, which is wrong for slopes above 1. Ask whether x is above 0.',
      change: ['this.data > 0 ? 1 : slope', 'this.data > slope * this.data ? 1 : slope'],
    },
    {
      id: 'dot writes Values into its list',
      hint: 'dot puts Values into the list of inputs that it was given. Leave the list as it is.',
      change: [
        'const input = inputs[i];',
        "const input = inputs[i];\nif (typeof input === 'number') inputs[i] = new Value(input);",
      ],
    },
    {
      id: 'leakyRelu is flat at 0',
      hint: 'at exactly 0 leakyRelu has the slope from below, not 0.',
      change: ['this.data > 0 ? 1 : slope', 'this.data > 0 ? 1 : this.data < 0 ? slope : 0'],
    },
    {
      id: 'leakyRelu with slope 1 at 0',
      hint: 'at exactly 0 leakyRelu has the slope from below, not 1.',
      change: ['this.data > 0 ? 1 : slope', 'this.data >= 0 ? 1 : slope'],
    },
    {
      id: 'mul keeps its slopes in one list',
      hint: 'all products write their slopes into the same list, and the next one overwrites them. Make a new list in every call.',
      change: [
        'return new Value(this.data * other.data, [this, other], [other.data, this.data]);',
        `const product = new Value(this.data * other.data, [this, other]);
product.localGradients = (Value.slopes ??= []);
product.localGradients[0] = other.data;
product.localGradients[1] = this.data;
return product;`,
      ],
    },
    {
      id: 'sigmoid keeps one result for each operand',
      hint: 'sigmoid gives the same Value again, with another number in it. Return a new Value from every call.',
      change: [
        'return new Value(s, [this], [s * (1 - s)]);',
        `const result = (this.result ??= new Value(0, [this]));
result.data = s;
result.localGradients = [s * (1 - s)];
return result;`,
      ],
    },
    {
      id: 'tanh remembers its number',
      hint: 'tanh remembers what it computed for this operand. The number of a Value may change: compute it anew each time.',
      change: ['const t = Math.tanh(this.data)', 'const t = (this.t ??= Math.tanh(this.data))'],
    },
    {
      id: 'dot remembers its inputs',
      hint: 'dot remembers the inputs of an earlier call. Work with those that you are given.',
      change: [
        'const input = inputs[i];',
        'const input = ((weights[i].input ??= [])[i] ??= inputs[i]);',
      ],
    },
    ...arithmeticMistakes,
    ...powerMistakes,
    ...bendMistakes,
    ...dotMistakes,
    ...extremeMistakes,
  ],
};
