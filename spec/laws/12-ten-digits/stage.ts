import fc, { type Arbitrary } from 'fast-check';
import { seeded } from '../../../datasets/random';
import type { TenDigitsModule, Tensor, TensorMLP } from '../../contract';
import { histogram, likenessOf, sideOf, sizeOf } from '../../law/drawn';
import { format, listed } from '../../law/format';
import { type Law, law, type Stage } from '../../law/law';
import { pictured } from '../../law/picture';
import { receivedList, refusal, refused } from '../../law/received';
import { placed, receivedTensor, tensorOf } from '../../law/tensor';
import { tensorCases } from '../../law/tensor-operation';
import { binaryCrossEntropy } from '../../oracle/losses';
import { type Matrix, matrix, slopesIn } from '../../oracle/matrix';
import { activations, countParameters, forward, parametersLine } from '../../oracle/network';
import { decimal, distinct } from '../../oracle/numbers';
import { lossLaws } from './losses';
import { readingLaws } from './reading';
import { unseenLaw } from './unseen';

type Name = 'linear' | 'tanh' | 'sigmoid' | 'relu';

/** A network whose parameters have been set to known numbers, and rows of inputs for it. */
interface Net {
  readonly inputs: number;
  readonly sizes: readonly number[];
  readonly inner: Name;
  readonly final: Name;
  /** As those of `MLP`: layer by layer, neuron by neuron, the weights and then the bias. */
  readonly parameters: readonly number[];
  readonly x: Matrix;
}

function nets(outputs: Arbitrary<number>): Arbitrary<Net> {
  const size = fc.integer({ min: 1, max: 3 });
  return fc
    .tuple(size, fc.array(size, { maxLength: 2 }), outputs, size)
    .chain(([inputs, hidden, last, rows]) => {
      const sizes = [...hidden, last];
      return fc.record({
        inputs: fc.constant(inputs),
        sizes: fc.constant(sizes),
        inner: fc.constantFrom<Name[]>('tanh', 'sigmoid'),
        final: fc.constantFrom<Name[]>('linear', 'sigmoid', 'tanh'),
        parameters: distinct(countParameters(inputs, sizes)).map((all) =>
          // Every third one negative.
          all.map((n) => (n % 3 === 0 ? -n : n) / 16),
        ),
        x: matrix(decimal(-2, 2), rows, inputs),
      });
    });
}

function show({ inputs, sizes, inner, final, parameters, x }: Net): string {
  return [
    `model = new TensorMLP(${inputs}, ${listed(sizes)}, …), ${inner} inside, ${final} at the end`,
    parametersLine(parameters),
    `x = ${listed(x.map(listed))}`,
  ].join('\n');
}

/** The parameters of an `MLP` as those of a `TensorMLP`: a neuron is a column. */
function asTensors({ inputs, sizes, parameters }: Net): number[][] {
  let next = 0;
  return sizes.flatMap((size, i) => {
    const height = i === 0 ? inputs : sizes[i - 1];
    const neurons = Array.from({ length: size }, () => {
      next += height + 1;
      return parameters.slice(next - height - 1, next);
    });
    const weights = Array.from({ length: height }, (_, row) => neurons.map((each) => each[row]));
    return [weights.flat(), neurons.map((each) => each[height])];
  });
}

function make({ TensorMLP }: TenDigitsModule, { inputs, sizes, inner, final }: Net): TensorMLP {
  const options = { innerActivation: inner, finalActivation: final, random: seeded(1) };
  return new TensorMLP(inputs, sizes, options);
}

function parametersOf(model: TensorMLP, count: number): Tensor[] {
  return receivedList(model.parameters(), 'model.parameters()', count).map((each, i) =>
    receivedTensor(each, `model.parameters()[${i}]`),
  );
}

/** The network with its known parameters. */
function made(module: TenDigitsModule, net: Net): TensorMLP {
  const model = make(module, net);
  const numbers = asTensors(net);
  parametersOf(model, numbers.length).forEach((each, i) => {
    each.data.set(numbers[i]);
  });
  return model;
}

function outputsOf(net: Net, parameters = net.parameters, x = net.x): number[][] {
  const { sizes, inner, final } = net;
  const shape = { sizes, inner: activations[inner], final: activations[final] };
  return x.map((row) => forward(shape, parameters, row));
}

/** A scalar network of the same sizes. */
function scalar({ MLP }: TenDigitsModule, { inputs, sizes, inner, final }: Net) {
  const options = { innerActivation: inner, finalActivation: final, random: seeded(2) };
  return new MLP(inputs, sizes, options);
}

/** The first weights of a network that nobody has touched. */
function drawnWeights({ TensorMLP }: TenDigitsModule, inputs: number, seed: number): number[] {
  const model = new TensorMLP(inputs, [2, 1], { random: seeded(seed) });
  return [...parametersOf(model, 4)[0].data];
}

const name = 'model.forward(x)';
const ordinaryNets = nets(fc.integer({ min: 1, max: 3 }));
const columnsOf = ({ sizes }: Net) => sizes[sizes.length - 1];

const networkLaws: Law<TenDigitsModule>[] = [
  law({
    title: 'model.parameters: for each layer the weights, inputs × neurons, and a row of biases',
    step: 1,
    kind: 'network',
    given: ordinaryNets,
    cases: tensorCases,
    show: ({ inputs, sizes }) => `new TensorMLP(${inputs}, ${listed(sizes)}, …)`,
    yours: (module, net) => {
      const parameters = parametersOf(make(module, net), 2 * net.sizes.length);
      return {
        shapes: listed(parameters.map(({ shape }) => shape.join(' × '))),
        'the sum of all biases': parameters
          .filter((_, i) => i % 2 === 1)
          .flatMap(({ data }) => [...data])
          .reduce((sum, each) => sum + Math.abs(each), 0),
      };
    },
    truth: ({ inputs, sizes }) => ({
      shapes: listed(
        sizes.flatMap((size, i) => [`${i === 0 ? inputs : sizes[i - 1]} × ${size}`, `1 × ${size}`]),
      ),
      'the sum of all biases': 0,
    }),
  }),
  law({
    title: 'initial weights: from random, all different, as moderate as those of MLP',
    step: 1,
    kind: 'chance',
    cases: 10,
    given: fc.record({ seed: fc.noShrink(fc.nat(99_999)) }),
    show: ({ seed }) => `new TensorMLP(784, [2, 1], …), seed ${seed}`,
    yours: (module, { seed }) => {
      const drawn = drawnWeights(module, 784, seed);
      const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
      const spread = Math.sqrt(drawn.reduce((sum, each) => sum + each ** 2, 0) / drawn.length);
      const errors = Math.abs(mean / (spread || 1)) * Math.sqrt(drawn.length);
      const sizes = ['far too small', 'moderate', 'far too large'];
      const facts = {
        'the 1,568 weights are': likenessOf([drawn], 1_560),
        'they lie': sideOf(drawn, errors <= 6),
        'a sum of 784 of them is': sizeOf(spread * 28, [0.05, 2], sizes),
      };
      const sum = `a typical sum of 784 of them: ${format(spread * 28, 3)}; from 0.05 to 2 is moderate`;
      return pictured(facts, { text: `${sum}\n${histogram(drawn)}` });
    },
    truth: () => ({
      'the 1,568 weights are': 'all different',
      'they lie': 'around 0',
      'a sum of 784 of them is': 'moderate',
    }),
  }),
  law({
    title: 'weights of one seed: the same again, those of another seed are others',
    step: 1,
    kind: 'network',
    given: fc.record({ seed: fc.noShrink(fc.nat(99_999)) }),
    show: ({ seed }) => `new TensorMLP(5, [2, 1], …), seeds ${seed} and ${seed + 1}`,
    cases: 20,
    yours: (module, { seed }) => {
      const [first, again, other] = [seed, seed, seed + 1].map((from) =>
        listed(drawnWeights(module, 5, from)),
      );
      return {
        'the same seed gives the same': again === first,
        'another seed gives others': other !== first,
      };
    },
    truth: () => ({
      'the same seed gives the same': true,
      'another seed gives others': true,
    }),
  }),
  law({
    title: 'model.forward: every row as the scalar network computes it',
    step: 2,
    kind: 'network',
    given: ordinaryNets,
    cases: tensorCases,
    show,
    yours: (module, net) => {
      const outputs = receivedTensor(made(module, net).forward(tensorOf(module, net.x)), name);
      return {
        shape: outputs.shape.join(' × '),
        ...placed('outputs', outputs.data, outputs.shape[1]),
      };
    },
    truth: (net) => ({
      shape: `${net.x.length} × ${columnsOf(net)}`,
      ...placed('outputs', outputsOf(net).flat(), columnsOf(net)),
    }),
  }),
  law({
    title: 'a network asked again: answers for the inputs and the parameters of that moment',
    step: 2,
    kind: 'network',
    given: ordinaryNets,
    cases: tensorCases,
    show,
    yours: (module, net) => {
      const model = made(module, net);
      const x = tensorOf(module, net.x);
      const ask = () => receivedTensor(model.forward(x), name);
      const first = ask();
      const [before] = first.data;
      x.data[0] += 1;
      const [moved] = ask().data;
      for (const { data } of parametersOf(model, 2 * net.sizes.length)) {
        data.set(data.map((each) => each + 1));
      }
      return askedAgain([before, moved, ask().data[0], first.data[0]]);
    },
    truth: (net) => {
      const x = net.x.map((row, i) => (i === 0 ? row.with(0, row[0] + 1) : row));
      const more = net.parameters.map((each) => each + 1);
      const outputs = [
        outputsOf(net),
        outputsOf(net, net.parameters, x),
        outputsOf(net, more, x),
        outputsOf(net),
      ];
      return askedAgain(outputs.map(([[first]]) => first));
    },
  }),
  law({
    title: 'activations: relu by its name, a function of your own, tanh and linear unless given',
    step: 2,
    kind: 'network',
    given: fc.record({ x: decimal(0.2, 2), first: decimal(-2, -0.2), last: decimal(0.2, 2) }),
    show: ({ x, first, last }) => `x = ${x}, one weight a layer: ${first} and ${last}, no bias`,
    yours: (module, { x, first, last }) => {
      const outputOf = (options: object) => {
        const model = new module.TensorMLP(1, [1, 1], { ...options, random: seeded(1) });
        parametersOf(model, 4).forEach(({ data }, i) => {
          data[0] = [first, 0, last, 0][i];
        });
        return receivedTensor(model.forward(tensorOf(module, [[x]])), name).data[0];
      };
      return {
        'no activation given': outputOf({}),
        'relu inside': outputOf({ innerActivation: 'relu' }),
        'linear inside, sigmoid at the end': outputOf({
          innerActivation: 'linear',
          finalActivation: 'sigmoid',
        }),
        '(t) => t.mul(t) inside': outputOf({ innerActivation: (t: Tensor) => t.mul(t) }),
      };
    },
    truth: ({ x, first, last }) => ({
      'no activation given': last * Math.tanh(x * first),
      'relu inside': 0,
      'linear inside, sigmoid at the end': 1 / (1 + Math.exp(-x * first * last)),
      '(t) => t.mul(t) inside': last * (x * first) ** 2,
    }),
  }),
  law({
    title: 'load: copies the weights of an MLP, and leaves the MLP as it is',
    step: 3,
    kind: 'network',
    given: ordinaryNets,
    cases: tensorCases,
    show,
    yours: (module, net) => {
      const source = scalar(module, net);
      source.parameters().forEach((parameter, i) => {
        parameter.data = net.parameters[i];
      });
      const model = make(module, net);
      model.load(source);
      const outputs = receivedTensor(model.forward(tensorOf(module, net.x)), name);
      return {
        ...placed('outputs', outputs.data, outputs.shape[1]),
        'the MLP is unchanged':
          String(source.parameters().map(({ data }) => data)) === String(net.parameters),
      };
    },
    truth: (net) => ({
      ...placed('outputs', outputsOf(net).flat(), columnsOf(net)),
      'the MLP is unchanged': true,
    }),
  }),
  law({
    title: 'store: copies its weights into an MLP',
    step: 3,
    kind: 'network',
    given: ordinaryNets,
    cases: tensorCases,
    show,
    yours: (module, net) => {
      const target = scalar(module, net);
      const model = made(module, net);
      const numbers = () =>
        listed(parametersOf(model, 2 * net.sizes.length).map(({ data }) => data));
      const before = numbers();
      model.store(target);
      return {
        'its parameters': listed(target.parameters().map(({ data }) => data)),
        'the network is unchanged': numbers() === before,
      };
    },
    truth: ({ parameters }) => ({
      'its parameters': listed(parameters),
      'the network is unchanged': true,
    }),
  }),
  law({
    title: 'load and store with other sizes: throw a RangeError, and change nothing',
    step: 3,
    kind: 'refusal',
    given: fc.record({
      method: fc.constantFrom<('load' | 'store')[]>('load', 'store'),
      sizes: fc.constantFrom<[number, number[]][]>(
        [2, [3, 1]],
        [3, [2, 1]],
        [2, [2, 2, 1]],
        [2, [2, 3]],
        [2, [1]],
      ),
    }),
    show: ({ method, sizes: [inputs, sizes] }) =>
      `new TensorMLP(2, [2, 1], …).${method}(new MLP(${inputs}, ${listed(sizes)}, …))`,
    yours: ({ TensorMLP, MLP }, { method, sizes: [inputs, sizes] }) => {
      const random = seeded(1);
      const other = new MLP(inputs, sizes, { random });
      const model = new TensorMLP(2, [2, 1], { random });
      const numbers = () =>
        String([...model.parameters(), ...other.parameters()].map(({ data }) => data));
      const before = numbers();
      const facts = refusal(() => model[method](other), []);
      return { ...facts, 'both networks are unchanged': numbers() === before };
    },
    truth: () => ({ ...refused([]), 'both networks are unchanged': true }),
  }),
  law({
    title: 'gradients as those of the scalar network: of every parameter, through a loss',
    step: 4,
    kind: 'network',
    cases: 20,
    given: nets(fc.constant(1)).map((net) => ({ ...net, final: 'linear' as const })),
    show: (net) => `${show(net)}\nbinaryCrossEntropy(model.forward(x), [1, 0, …])`,
    yours: (module, net) => {
      const model = made(module, net);
      const labels = net.x.map((_, i) => (i + 1) % 2);
      const outputs = model.forward(tensorOf(module, net.x));
      const loss = receivedTensor(
        module.binaryCrossEntropy(outputs, labels),
        'binaryCrossEntropy(outputs, labels)',
      );
      module.backward(loss);
      const parameters = parametersOf(model, 2 * net.sizes.length);
      return Object.assign(
        { loss: loss.data[0] },
        ...parameters.map(({ grad, shape }, i) => placed(parameterName(i), grad, shape[1])),
      );
    },
    truth: (net) => {
      const labels = net.x.map((_, i) => (i + 1) % 2);
      const lossOf = (flat: Matrix) => binaryCrossEntropy(outputsOf(net, flat[0]).flat(), labels);
      const [[slopes]] = slopesIn(lossOf, [[net.parameters]]);
      // Numbers that stand for their places: where does each parameter of an MLP go?
      const places = asTensors({ ...net, parameters: net.parameters.map((_, i) => i) });
      return Object.assign(
        { loss: lossOf([net.parameters]) },
        ...places.map((each, i) =>
          placed(
            parameterName(i),
            each.map((place) => slopes[place]),
            net.sizes[Math.floor(i / 2)],
          ),
        ),
      );
    },
  }),
];

function askedAgain([before, moved, more, afterwards]: readonly number[]) {
  return {
    'outputs[0][0]': before,
    'with x[0][0] 1 more': moved,
    'and every parameter 1 more': more,
    'the first outputs, afterwards': afterwards,
  };
}

function parameterName(i: number): string {
  return `gradient of layer ${Math.floor(i / 2) + 1}, ${i % 2 === 0 ? 'weights' : 'bias'}`;
}

/** Stage 12: a network of tensors reads all ten digits. */
export const stage: Stage<TenDigitsModule> = {
  name: '12-ten-digits',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training', '11-tensors'],
  laws: [...lossLaws, ...networkLaws, ...readingLaws, unseenLaw].toSorted(
    (a, b) => a.step - b.step,
  ),
};
