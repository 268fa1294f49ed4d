import fc, { type Arbitrary } from 'fast-check';
import { type Random, seeded } from '../../../datasets/random';
import type { MlpModule, Neuron, Value } from '../../contract';
import { counted } from '../../law/format';
import { type Law, law } from '../../law/law';
import { received, receivedList, refusal, refused } from '../../law/received';
import { activations, type Named } from '../../oracle/network';
import { distinct, ordinaryOrZero } from '../../oracle/numbers';
import { slopes } from '../../oracle/slope';

/** A neuron whose weights and bias have been set to known numbers, and what it reads. */
interface Reading {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly x: readonly number[];
  readonly activation: Named;
}

/** Small weights, and now and then one of 0, so that no activation is flat; relu's kink is kept away from. */
function readings(
  activation: Arbitrary<Named>,
  count = fc.integer({ min: 1, max: 4 }),
  input = ordinaryOrZero(2),
) {
  return count
    .chain((count) =>
      fc.record({
        weights: sometimes(
          distinct(count).map((weights) => weights.map((weight) => weight / 8)),
          (weights) => weights.with(-1, 0),
        ),
        bias: fc.constantFrom(0.5, -0.25, 0),
        x: fc.array(input, { minLength: count, maxLength: count }),
        activation,
      }),
    )
    .map(awayFromZero);
}

/** The same cases, and one in four changed. */
function sometimes<Case>(given: Arbitrary<Case>, change: (each: Case) => Case): Arbitrary<Case> {
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: given, weight: 3 },
    { arbitrary: given.map(change), weight: 1 },
  );
}

function awayFromZero(reading: Reading): Reading {
  const sum = weightedSum(reading);
  return Math.abs(sum) < 0.2 ? { ...reading, bias: reading.bias + 0.5 } : reading;
}

function weightedSum({ weights, bias, x }: Pick<Reading, 'weights' | 'bias' | 'x'>): number {
  return weights.reduce((sum, weight, i) => sum + weight * x[i], bias);
}

function show({ weights, bias, x, activation }: Reading): string {
  return `weights = [${weights.join(', ')}], bias = ${bias}, activation = ${activation}\nx = [${x.join(', ')}]`;
}

function set(neuron: Neuron, { weights, bias }: Pick<Reading, 'weights' | 'bias'>): Neuron {
  const own = receivedList(neuron.weights, 'neuron.weights', weights.length);
  own.forEach((weight, i) => {
    received(weight, `neuron.weights[${i}]`).data = weights[i];
  });
  received(neuron.bias, 'neuron.bias').data = bias;
  return neuron;
}

/** A source of randomness that gives 0, as each may, at this call of it; at call 0 never. */
function withZero(call: number): Random {
  const random = seeded(1);
  let calls = 0;
  return () => {
    calls += 1;
    return calls === call ? 0 : random();
  };
}

function make({ Neuron }: MlpModule, given: Reading): Neuron {
  const { activation, x } = given;
  return set(new Neuron(x.length, { activation, random: seeded(1) }), given);
}

/** A gradient from before, which forward has to leave. */
const left = 17;

/** What one neuron has to do. */
export const neuronLaws: Law<MlpModule>[] = [
  law({
    title: 'new Neuron: has a weight for each input, and a bias that starts at 0',
    step: 1,
    about: 'Neuron',
    kind: 'network',
    given: fc.record({
      inputs: fc.integer({ min: 1, max: 5 }),
      zero: fc.nat(4),
    }),
    show: ({ inputs, zero }) =>
      zero === 0
        ? `neuron = new Neuron(${inputs}, …)`
        : `neuron = new Neuron(${inputs}, { random }), and call ${zero} of random gives 0`,
    yours: ({ Neuron }, { inputs, zero }) => {
      const options = { random: withZero(zero) };
      const neuron = new Neuron(inputs, options);
      const weights = receivedList(neuron.weights, 'neuron.weights');
      weights.forEach((weight, i) => {
        received(weight, `neuron.weights[${i}]`);
      });
      const all = [...weights, received(neuron.bias, 'neuron.bias')];
      return {
        'number of weights': weights.length,
        'bias.data': neuron.bias.data,
        'numbers that are finite': all.filter(({ data }) => Number.isFinite(data)).length,
        'leaves among them': all.filter(({ parents }) => parents.length === 0).length,
        'options, after the call': Object.keys(options).join(),
      };
    },
    truth: ({ inputs }) => ({
      'number of weights': inputs,
      'bias.data': 0,
      'numbers that are finite': inputs + 1,
      'leaves among them': inputs + 1,
      'options, after the call': 'random',
    }),
  }),
  law({
    title: 'neuron.parameters: its own weights, then its bias',
    step: 1,
    about: 'Neuron',
    kind: 'network',
    given: fc.record({ inputs: fc.integer({ min: 1, max: 5 }) }),
    show: ({ inputs }) => `neuron = new Neuron(${inputs}, …)`,
    yours: ({ Neuron }, { inputs }) => {
      const neuron = new Neuron(inputs, { random: seeded(1) });
      const weights = receivedList(neuron.weights, 'neuron.weights');
      const parameters = receivedList(neuron.parameters(), 'neuron.parameters()', inputs + 1);
      return {
        'its own, and no copies': parameters.filter(
          (each) => each === neuron.bias || weights.includes(each),
        ).length,
        'number of weights afterwards': neuron.weights.length,
        'its weights, in order': weights.every((weight, i) => parameters[i] === weight),
        'its bias, last': parameters[inputs] === neuron.bias,
      };
    },
    truth: ({ inputs }) => ({
      'its own, and no copies': inputs + 1,
      'number of weights afterwards': inputs,
      'its weights, in order': true,
      'its bias, last': true,
    }),
  }),
  law({
    title: 'neuron.forward: the weighted sum of the inputs, plus the bias',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: readings(fc.constant('linear')),
    show,
    yours: (module, given) => ({
      'neuron.forward(x)': received(make(module, given).forward(given.x), 'neuron.forward(x)').data,
    }),
    truth: (given) => ({ 'neuron.forward(x)': weightedSum(given) }),
  }),
  law({
    title: 'the activation: follows the weighted sum',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: readings(
      fc.constantFrom('tanh', 'sigmoid', 'relu', 'leakyRelu', 'linear'),
      undefined,
      sometimes(ordinaryOrZero(2), (input) => 1000 * input),
    ),
    show,
    yours: (module, given) => ({
      'neuron.forward(x)': received(make(module, given).forward(given.x), 'neuron.forward(x)').data,
    }),
    truth: (given) => ({ 'neuron.forward(x)': activations[given.activation](weightedSum(given)) }),
  }),
  law({
    title: 'no activation: is linear',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: readings(fc.constant('linear')),
    show: (given) => show(given).replace(', activation = linear', ', no activation given'),
    yours: ({ Neuron }, given) => {
      const neuron = set(new Neuron(given.x.length, { random: seeded(1) }), given);
      return { 'neuron.forward(x)': received(neuron.forward(given.x), 'neuron.forward(x)').data };
    },
    truth: (given) => ({ 'neuron.forward(x)': weightedSum(given) }),
  }),
  law({
    title: 'an activation of your own: any function from Value to Value',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: readings(fc.constant('linear')),
    show: (given) => show(given).replace('= linear', '= (x) => x.mul(x)'),
    yours: (module, given) => {
      const activation = (x: Value) => x.mul(x);
      const neuron = new module.Neuron(given.x.length, { activation, random: seeded(1) });
      const y = received(set(neuron, given).forward(given.x), 'neuron.forward(x)');
      module.backward(y);
      return { 'neuron.forward(x)': y.data, 'bias.grad': neuron.bias.grad };
    },
    truth: (given) => ({
      'neuron.forward(x)': weightedSum(given) ** 2,
      'bias.grad': 2 * weightedSum(given),
    }),
  }),
  law({
    title: 'a neuron’s gradients: flow to its weights, its bias and its inputs',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: readings(fc.constantFrom('tanh', 'sigmoid', 'relu', 'leakyRelu', 'linear')),
    show,
    yours: (module, given) => {
      const neuron = make(module, given);
      const x = given.x.map((input) => new module.Value(input));
      module.backward(received(neuron.forward(x), 'neuron.forward(x)'));
      return named(
        [...neuron.weights, neuron.bias, ...x].map(({ grad }) => grad),
        x.length,
      );
    },
    truth: ({ weights, bias, x, activation }) => {
      const count = x.length;
      const f = (...at: number[]) =>
        activations[activation](
          weightedSum({ weights: at.slice(0, count), bias: at[count], x: at.slice(count + 1) }),
        );
      return named(slopes(f, [...weights, bias, ...x]), count);
    },
  }),
  law({
    title: 'inputs of both kinds: numbers and values may stand side by side',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: fc.record({
      reading: readings(fc.constantFrom('tanh', 'linear'), fc.integer({ min: 2, max: 4 })),
      first: fc.constantFrom('a number', 'a value'),
    }),
    show: ({ reading, first }) => `${show(reading)}, the first of them ${first}, the next not, …`,
    yours: (module, { reading, first }) => {
      const isValue = (i: number) => (i % 2 === 0) === (first === 'a value');
      const x = reading.x.map((input, i) => (isValue(i) ? new module.Value(input) : input));
      const y = received(make(module, reading).forward(x), 'neuron.forward(x)');
      module.backward(y);
      const values = x.filter((input) => typeof input !== 'number');
      return { 'neuron.forward(x)': y.data, ...gradOf(values.map(({ grad }) => grad)) };
    },
    truth: ({ reading, first }) => {
      const { weights, activation } = reading;
      const sum = weightedSum(reading);
      const own = weights.filter((_, i) => (i % 2 === 0) === (first === 'a value'));
      const slope = activation === 'tanh' ? 1 - Math.tanh(sum) ** 2 : 1;
      return {
        'neuron.forward(x)': activations[activation](sum),
        ...gradOf(own.map((weight) => weight * slope)),
      };
    },
  }),
  law({
    title: 'forward again: the same result, because forward changes nothing',
    step: 2,
    about: 'Neuron',
    kind: 'network',
    given: readings(fc.constantFrom('tanh', 'linear')),
    show,
    yours: (module, given) => {
      const neuron = make(module, given);
      const x = [...given.x];
      const forward = () => received(neuron.forward(x), 'neuron.forward(x)').data;
      neuron.bias.grad = left;
      neuron.weights[0].grad = left;
      forward();
      const second = forward();
      const bias = neuron.bias.data;
      const grads = [neuron.bias.grad, neuron.weights[0].grad];
      const unchanged = String(x) === String(given.x);
      neuron.bias.data += 1;
      const moved = forward();
      x[0] += 1;
      return {
        'the second neuron.forward(x)': second,
        'bias.data': bias,
        [`bias.grad, which was ${left}`]: grads[0],
        [`weights[0].grad, which was ${left}`]: grads[1],
        'x is unchanged': unchanged,
        'forward(x) when the bias is 1 more': moved,
        'and when x[0] is 1 more, too': forward(),
      };
    },
    truth: (given) => ({
      'the second neuron.forward(x)': activations[given.activation](weightedSum(given)),
      'bias.data': given.bias,
      [`bias.grad, which was ${left}`]: left,
      [`weights[0].grad, which was ${left}`]: left,
      'x is unchanged': true,
      'forward(x) when the bias is 1 more': activations[given.activation](weightedSum(given) + 1),
      'and when x[0] is 1 more, too': activations[given.activation](
        weightedSum(given) + 1 + given.weights[0],
      ),
    }),
  }),
  law({
    title: 'a wrong number of inputs: throws a RangeError that names both numbers',
    step: 2,
    about: 'Neuron',
    kind: 'refusal',
    given: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }),
    show: ([weights, inputs]) =>
      `a neuron with ${counted(weights, 'weight')}, and ${counted(inputs, 'input')}`,
    yours: ({ Neuron }, [weights, inputs]) => {
      const neuron = new Neuron(weights, { random: seeded(1) });
      return refusal(() => neuron.forward(Array(inputs).fill(1)), [weights, inputs]);
    },
    truth: (lengths) => refused(lengths),
  }),
];

const gradOf = (grads: readonly number[]) =>
  Object.fromEntries(grads.map((grad, i) => [`grad of Value number ${i + 1} in x`, grad]));

function named<Fact>(facts: readonly Fact[], inputs: number) {
  const names = facts.map((_, i) => {
    if (i < inputs) return `weights[${i}].grad`;
    return i === inputs ? 'bias.grad' : `x[${i - inputs - 1}].grad`;
  });
  return Object.fromEntries(names.map((name, i) => [name, facts[i]]));
}
