import type { Mistake } from '../mistake';

const result = 'return new Value(sum, parents, localGradients);';
const valueTerm =
  'sum += weight.data * input.data;\n                parents.push(weight, input);\n                localGradients.push(input.data, weight.data);';
const lists =
  'const parents = [bias];\n        const localGradients = [1];\n        let sum = bias.data;';
const refuse = 'if (n !== m)';

const oneTerm = 'return new Value(sum, parents, localGradients);';

const unequal =
  'throw a RangeError whenever there are not as many weights as inputs, more of either.';

/** Mistakes of `Value.dot`. */
export const dotMistakes: readonly Mistake[] = [
  {
    id: 'dot is cut off',
    hint: 'no gradient flows through dot: its result has no parents, or slopes of 0.',
    change: [result, 'return new Value(sum);'],
  },
  {
    id: 'dot adds the bias in every term',
    hint: 'the bias is added once for every term. Add it once to the whole sum.',
    change: ['const input = inputs[i];', 'const input = inputs[i]; if (i > 0) sum += bias.data;'],
  },
  {
    id: 'dot adds the bias twice',
    hint: 'the bias is in the sum twice.',
    change: ['let sum = bias.data', 'let sum = 2 * bias.data'],
  },
  {
    id: 'dot adds the bias twice, with its slope',
    hint: 'the bias is in the sum twice.',
    change: [result, 'return new Value(sum, parents, localGradients).add(bias);'],
  },
  {
    id: 'dot subtracts the bias',
    hint: 'the bias is subtracted: it has to be added.',
    change: ['let sum = bias.data', 'let sum = -bias.data'],
  },
  {
    id: 'dot subtracts the bias, with its slope',
    hint: 'the bias is subtracted: it has to be added.',
    change: [lists, 'const parents = [bias];\nconst localGradients = [-1];\nlet sum = -bias.data;'],
  },
  {
    id: 'dot multiplies by the bias',
    hint: 'the bias is multiplied by the sum: it has to be added.',
    change: [
      result,
      'return new Value(sum - bias.data, parents.slice(1), localGradients.slice(1)).mul(bias);',
    ],
  },
  {
    id: 'dot records the bias itself',
    hint: 'the slope with respect to the bias is 1, not the bias.',
    change: ['const localGradients = [1]', 'const localGradients = [bias.data]'],
  },
  {
    id: 'dot starts with a bias of 1',
    hint: 'without a bias, dot adds 0, not 1.',
    change: ['bias = new Value(0)', 'bias = new Value(1)'],
  },
  {
    id: 'dot needs a bias',
    hint: 'dot may be called without a bias: then it is 0. Give the parameter a default.',
    change: ['bias = new Value(0)', 'bias'],
  },
  {
    id: 'dot adds into the bias',
    hint: 'dot adds into bias.data, so the bias changes with every call. Add into a number of your own.',
    change: [result, 'bias.data = sum; return new Value(sum, parents, localGradients);'],
  },
  {
    id: 'dot starts at the second term',
    hint: 'the first term is missing: the loop starts at place 0.',
    change: ['let i = 0; i < n', 'let i = 1; i < n'],
  },
  {
    id: 'dot leaves out the last term',
    hint: 'the last term is missing: the loop goes on as long as i < weights.length.',
    change: ['i < n; i++', 'i < n - 1; i++'],
  },
  {
    id: 'dot takes the first input for all',
    hint: 'every weight meets the first input: weights[i] belongs with inputs[i].',
    change: ['const input = inputs[i];', 'const input = inputs[0];'],
  },
  {
    id: 'dot takes the first weight for all',
    hint: 'every input meets the first weight: weights[i] belongs with inputs[i].',
    change: ['const weight = weights[i];', 'const weight = weights[0];'],
  },
  {
    id: 'dot goes the other way',
    hint: 'the inputs are read from the end: weights[i] belongs with inputs[i].',
    change: ['const input = inputs[i];', 'const input = inputs[n - 1 - i];'],
  },
  {
    id: 'dot adds weights and inputs',
    hint: 'a term is weight · input: yours adds them.',
    change: [valueTerm, valueTerm.replace('* input', '+ input')],
  },
  {
    id: 'dot is a mean',
    hint: 'dot is a sum, not a mean: do not divide by the number of terms.',
    change: [
      result,
      'return n === 0 ? new Value(sum, parents, localGradients) : new Value(bias.data + (sum - bias.data) / n, parents, localGradients);',
    ],
  },
  {
    id: 'dot is a mean, with its slopes',
    hint: 'dot is a sum, not a mean: do not divide by the number of terms.',
    change: [
      result,
      'return n === 0 ? new Value(sum, parents, localGradients) : new Value(bias.data + (sum - bias.data) / n, parents, localGradients.map((slope, i) => i === 0 ? slope : slope / n));',
    ],
  },
  {
    id: 'dot multiplies sums',
    hint: 'the sum of the weights is multiplied by the sum of the inputs. Multiply place by place, then add.',
    change: [
      oneTerm,
      'const number = (x) => x.data ?? x; const total = (list) => list.reduce((s, x) => s + number(x), 0); return new Value(bias.data + total(weights) * total(inputs), parents, localGradients);',
    ],
  },
  {
    id: 'dot records both factors themselves',
    hint: 'weight and input each have themselves as their slope: swap them.',
    change: [
      'localGradients.push(input.data, weight.data)',
      'localGradients.push(weight.data, input.data)',
    ],
  },
  {
    id: 'dot with slopes of 1',
    hint: 'the slope with respect to a weight is its input, and the other way round: yours are 1.',
    change: ['localGradients.push(input.data, weight.data)', 'localGradients.push(1, 1)'],
  },
  {
    id: 'dot records slopes of 1 for weights',
    hint: 'the slope with respect to a weight is its input, not 1.',
    change: ['localGradients.push(input);', 'localGradients.push(1);'],
  },
  {
    id: 'dot forgets the weights',
    hint: 'the weights are not among the parents: the slope with respect to one is its input.',
    change: [
      'parents.push(weight, input);\n                localGradients.push(input.data, weight.data);',
      'parents.push(input);\n                localGradients.push(weight.data);',
    ],
  },
  {
    id: 'dot shifts its slopes',
    hint: 'the slopes stand one place off: localGradients[i] belongs to parents[i], and the bias has a 1.',
    change: ['const localGradients = [1];', 'const localGradients = [];'],
  },
  {
    id: 'dot has the bias last, and its slope first',
    hint: 'the bias comes last among the parents, but its 1 first among the slopes: keep both lists in the same order.',
    change: [result, 'return new Value(sum, [...parents.slice(1), bias], localGradients);'],
  },
  {
    id: 'dot lists all weights, then all inputs',
    hint: 'parents and slopes stand in different orders: localGradients[i] belongs to parents[i].',
    change: [
      result,
      "return new Value(sum, [bias, ...weights, ...inputs.filter((x) => typeof x !== 'number')], localGradients);",
    ],
  },
  {
    id: 'dot takes no numbers',
    hint: 'a plain number has no .data: ask typeof input === "number" first.',
    change: ["if (typeof input !== 'number')", "if (typeof input !== 'number' || input !== 0)"],
  },
  {
    id: 'dot takes the kind of the first input',
    hint: 'the kind of the first input decides for all of them. Ask each one.',
    change: ["if (typeof input !== 'number')", "if (typeof inputs[0] !== 'number')"],
  },
  {
    id: 'dot skips numbers',
    hint: 'inputs that are plain numbers are left out of the sum: they count, only they are no parents.',
    change: ['else if (input !== 0)', 'else if (false)'],
  },
  {
    id: 'dot has no slope for the weights of numbers',
    hint: 'with a plain number as its input, a weight still has a slope: that number.',
    change: [
      'sum += weight.data * input;\n                parents.push(weight);\n                localGradients.push(input);',
      'sum += weight.data * input;',
    ],
  },
  {
    id: 'dot ends at a 0',
    hint: 'an input of 0 ends the whole sum: `continue`, not `break`.',
    change: ['const input = inputs[i];', 'const input = inputs[i];\nif (input === 0) break;'],
  },
  {
    id: 'dot reduces without a start',
    hint: 'reduce without a start begins with the first weight itself. Start from the bias’s number.',
    change: [
      result,
      'const total = weights.length === 0 ? sum : weights.reduce((s, w, i) => s + w.data * (inputs[i].data ?? inputs[i])); return new Value(total, parents, localGradients);',
    ],
  },
  { id: 'dot refuses too many weights only', hint: unequal, change: [refuse, 'if (n > m)'] },
  { id: 'dot refuses too many inputs only', hint: unequal, change: [refuse, 'if (n < m)'] },
  {
    id: 'dot takes as many as it finds',
    hint: 'throw a RangeError when there are not as many weights as inputs.',
    change: [
      'const [n, m] = [weights.length, inputs.length];',
      'const n = Math.min(weights.length, inputs.length), m = n;',
    ],
  },
  {
    id: 'dot names one length only',
    hint: 'the message of the RangeError has to name both lengths.',
    change: ['`${n} weights but ${m} inputs: need as many.`', '`need ${n} inputs`'],
  },
  {
    id: 'dot names the other length only',
    hint: 'the message of the RangeError has to name both lengths.',
    change: [
      '`${n} weights but ${m} inputs: need as many.`',
      '`${m} inputs are too many or too few`',
    ],
  },
  {
    id: 'dot refuses empty lists',
    hint: 'dot of empty lists is the bias, or 0. It is no error.',
    change: [refuse, 'if (n !== m || n === 0)'],
  },
  {
    id: 'dot of nothing gives the bias back',
    hint: 'dot of empty lists returns the bias itself. Return a new Value with the bias as its parent.',
    change: ['const parents = [bias];', 'if (n === 0) return bias;\nconst parents = [bias];'],
  },
  {
    id: 'dot of nothing is 0',
    hint: 'dot of empty lists leaves out the bias: it is the sum of nothing, plus the bias.',
    change: [
      'const parents = [bias];',
      'if (n === 0) return new Value(0);\nconst parents = [bias];',
    ],
  },
];
