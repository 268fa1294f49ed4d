import fc, { type Arbitrary } from 'fast-check';
import { seeded } from '../../../datasets/random';
import type { Layer, MLP, MlpModule, Neuron, Value } from '../../contract';
import { counted } from '../../law/format';
import { type Law, law, type Stage } from '../../law/law';
import { received, receivedList, refusal, refused } from '../../law/received';
import {
  activations,
  countParameters,
  forward,
  type Named,
  parametersLine,
} from '../../oracle/network';
import { ordinary } from '../../oracle/numbers';
import { slopes } from '../../oracle/slope';
import { initialLaws } from './initial';
import { neuronLaws } from './neuron';

/** A network whose parameters have been set to known numbers, and what it reads. */
interface Net {
  readonly x: readonly number[];
  readonly sizes: readonly number[];
  readonly inner: Named;
  readonly final: Named;
  readonly parameters: readonly number[];
}

/** The same, with inputs as they are written. */
type Shown = Omit<Net, 'x'> & { readonly x: readonly (number | string)[] };

/** Two to four sizes that all differ, the inputs among them, so that none can stand in for another. */
const allDifferent = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });
const twoLayers = fc.uniqueArray(fc.integer({ min: 2, max: 4 }), { minLength: 3, maxLength: 3 });
const equalSizes = fc.constantFrom<number[]>([2, 2, 2], [3, 3, 3], [2, 1, 1], [1, 2, 2, 2]);
const throughOne = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.constant(1), fc.constant(2));
const sixteenths = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.integer({ min: 1, max: 16 }), weight: 4 },
  { arbitrary: fc.integer({ min: -16, max: -1 }), weight: 4 },
  { arbitrary: fc.constant(0), weight: 1 },
);

function nets(shape: Arbitrary<number[]>, inner?: Named, final?: Named): Arbitrary<Net> {
  return shape.chain(([inputs, ...sizes]) => {
    const count = countParameters(inputs, sizes);
    return fc.record({
      x: fc.array(ordinary(2), { minLength: inputs, maxLength: inputs }),
      sizes: fc.constant(sizes),
      inner: inner ? fc.constant(inner) : fc.constantFrom('tanh', 'sigmoid', 'linear'),
      final: final ? fc.constant(final) : fc.constantFrom('linear', 'sigmoid', 'tanh'),
      parameters: fc
        .array(sixteenths, { minLength: count, maxLength: count })
        .map((parameters) => parameters.map((sixteenth) => sixteenth / 16)),
    });
  });
}

function show(
  { x, sizes, inner, final, parameters }: Shown,
  options = `…), ${inner} inside, ${final} at the end`,
): string {
  return [
    `model = new MLP(${x.length}, [${sizes.join(', ')}], ${options}`,
    parametersLine(parameters),
    `x = [${x.join(', ')}]`,
  ].join('\n');
}

function make({ MLP }: MlpModule, { x, sizes, inner, final, parameters }: Net): MLP {
  const options = { innerActivation: inner, finalActivation: final, random: seeded(1) };
  return set(new MLP(x.length, sizes, options), parameters);
}

function makeLayer({ Layer }: MlpModule, { x, sizes, final, parameters }: Net): Layer {
  return set(new Layer(x.length, sizes[0], { activation: final, random: seeded(1) }), parameters);
}

function showLayer({ x, sizes, final, parameters }: Net): string {
  return [
    `layer = new Layer(${x.length}, ${sizes[0]}, …) with activation ${final}`,
    parametersLine(parameters),
    `x = [${x.join(', ')}]`,
  ].join('\n');
}

function set<Part extends Layer | MLP>(part: Part, numbers: readonly number[]): Part {
  const parameters = receivedList(part.parameters(), 'parameters()', numbers.length);
  parameters.forEach((parameter, i) => {
    received(parameter, `parameters()[${i}]`).data = numbers[i];
  });
  return part;
}

/** The activations as options, but for the defaults. */
function optionsGiven({ inner, final }: Net): string {
  return [
    inner === 'tanh' ? '' : `innerActivation: '${inner}', `,
    final === 'linear' ? '' : `finalActivation: '${final}', `,
  ].join('');
}

/** What a neuron consists of, in order. */
function parametersOf({ weights, bias }: Neuron): Value[] {
  return [...receivedList(weights, 'neuron.weights'), bias];
}

function countZeroBiases(neurons: readonly Neuron[]): number {
  return neurons.filter(({ bias }) => received(bias, 'neuron.bias').data === 0).length;
}

/** The outputs, each under its name. */
function outputs(model: MLP, x: readonly (Value | number)[], count: number) {
  const list = receivedList(model.forward(x), 'model.forward(x)', count);
  return list.map((output, i) => received(output, nameOfOutput(i)));
}

const nameOfOutput = (i: number) => `model.forward(x)[${i}]`;

function plainOutputs({ x, sizes, inner, final, parameters }: Net, at = parameters, input = x) {
  const shape = { sizes, inner: activations[inner], final: activations[final] };
  return forward(shape, at, input);
}

function byName<Fact>(name: (i: number) => string, facts: readonly Fact[]): Record<string, Fact> {
  return Object.fromEntries(facts.map((fact, i) => [name(i), fact]));
}

/** The outputs of a network are those of the plain-number network with the same parameters. */
function outputsLaw(
  title: string,
  given: Arbitrary<Net>,
  build = make,
  shown = (net: Net) => show(net),
): Law<MlpModule> {
  return law({
    title,
    step: 4,
    kind: 'network',
    given,
    show: shown,
    yours: (module, net) => {
      const list = outputs(build(module, net), net.x, net.sizes[net.sizes.length - 1]);
      return byName(
        nameOfOutput,
        list.map(({ data }) => data),
      );
    },
    truth: (net) => byName(nameOfOutput, plainOutputs(net)),
  });
}

/**
 * A layer or a network whose inputs, and then whose parameters change: what it gave before stays as
 * it was, and what it gives then is new.
 */
function askedAgainLaw(
  what: 'layer' | 'network',
  step: number,
  given: Arbitrary<Net>,
): Law<MlpModule> {
  const name = `${what === 'layer' ? what : 'model'}.forward(x)[0]`;
  const rows = <Fact>(facts: readonly Fact[]) =>
    byName(
      (i) =>
        [
          name,
          'with x[0] 1 more',
          'and every parameter 1 more',
          'the first result, afterwards',
          `parameters()[0].grad, which was ${left}`,
        ][i],
      facts,
    );
  return law({
    title: `a ${what} asked again: answers for the inputs and the parameters of that moment`,
    step,
    kind: 'network',
    given,
    show: (net) => (what === 'layer' ? showLayer(net) : show(net)),
    yours: (module, net) => {
      const part = what === 'layer' ? makeLayer(module, net) : make(module, net);
      const x = [...net.x];
      const forward = () => part.forward(x);
      const read = (list: readonly Value[]) =>
        received(receivedList(list, name.slice(0, -3))[0], name).data;
      part.parameters()[0].grad = left;
      const first = forward();
      const before = read(first);
      x[0] += 1;
      const moved = read(forward());
      for (const parameter of part.parameters()) parameter.data += 1;
      const { grad } = part.parameters()[0];
      return rows([before, moved, read(forward()), read(first), grad]);
    },
    truth: (net) => {
      const x = net.x.with(0, net.x[0] + 1);
      const more = net.parameters.map((parameter) => parameter + 1);
      const [before] = plainOutputs(net);
      return rows([
        before,
        plainOutputs(net, net.parameters, x)[0],
        plainOutputs(net, more, x)[0],
        before,
        left,
      ]);
    },
  });
}

/** A gradient from before, which forward has to leave. */
const left = 17;

/** Swaps the first two neurons of the first layer, with all weights that lead to them and from them. */
function swapped({ x, sizes, parameters }: Net): number[] {
  const width = x.length + 1;
  const first = parameters.slice(0, sizes[0] * width);
  const rest = parameters.slice(sizes[0] * width);
  const rows = [first.slice(width, 2 * width), first.slice(0, width), first.slice(2 * width)];
  const next = rest.map((_, i) => {
    const place = i % (sizes[0] + 1);
    return place > 1 || i >= sizes[1] * (sizes[0] + 1) ? rest[i] : rest[i + 1 - 2 * place];
  });
  return [...rows.flat(), ...next];
}

const layerSizes = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 2 });

const layerLaws: Law<MlpModule>[] = [
  law({
    title: 'new Layer: has as many neurons as outputs, each with a weight for each input',
    step: 3,
    kind: 'network',
    given: layerSizes,
    show: ([inputs, outputs]) => `layer = new Layer(${inputs}, ${outputs}, …)`,
    yours: ({ Layer }, [inputs, outputs]) => {
      const options = { random: seeded(1) };
      const layer = new Layer(inputs, outputs, options);
      const neurons = receivedList(layer.neurons, 'layer.neurons');
      return {
        'number of neurons': neurons.length,
        'weights of each': String(neurons.map(({ weights }) => weights.length)),
        'biases that are 0': countZeroBiases(neurons),
        'options, after the call': Object.keys(options).join(),
      };
    },
    truth: ([inputs, outputs]) => ({
      'number of neurons': outputs,
      'weights of each': String(Array(outputs).fill(inputs)),
      'biases that are 0': outputs,
      'options, after the call': 'random',
    }),
  }),
  law({
    title: 'layer.parameters: neuron by neuron, in one flat list',
    step: 3,
    kind: 'network',
    given: layerSizes,
    show: ([inputs, outputs]) => `layer = new Layer(${inputs}, ${outputs}, …)`,
    yours: ({ Layer }, [inputs, outputs]) => {
      const layer = new Layer(inputs, outputs, { random: seeded(1) });
      const own = receivedList(layer.neurons, 'layer.neurons').flatMap(parametersOf);
      const parameters = receivedList(layer.parameters(), 'layer.parameters()', own.length);
      return {
        'the very parameters of its neurons, in order': own.every(
          (each, i) => parameters[i] === each,
        ),
      };
    },
    truth: () => ({ 'the very parameters of its neurons, in order': true }),
  }),
  law({
    title: 'layer.forward: the output of each neuron for the same inputs, as a list',
    step: 3,
    kind: 'network',
    given: nets(layerSizes),
    show: showLayer,
    yours: (module, net) => {
      const { x, sizes } = net;
      const layer = makeLayer(module, net);
      const list = receivedList(layer.forward(x), 'layer.forward(x)', sizes[0]);
      const data = list.map((output, i) => received(output, `layer.forward(x)[${i}]`).data);
      return byName((i) => `layer.forward(x)[${i}]`, data);
    },
    truth: (net) => byName((i) => `layer.forward(x)[${i}]`, plainOutputs(net)),
  }),
  askedAgainLaw('layer', 3, nets(layerSizes)),
  law({
    title: 'a layer without activation: is linear',
    step: 3,
    kind: 'network',
    given: nets(layerSizes, 'linear', 'linear'),
    show: ({ x, sizes, parameters }) =>
      `layer = new Layer(${x.length}, ${sizes[0]}, { random })\n${parametersLine(parameters)}\nx = [${x.join(', ')}]`,
    yours: ({ Layer }, { x, sizes, parameters }) => {
      const layer = set(new Layer(x.length, sizes[0], { random: seeded(1) }), parameters);
      const list = receivedList(layer.forward(x), 'layer.forward(x)', sizes[0]);
      return byName(
        (i) => `layer.forward(x)[${i}]`,
        list.map(({ data }) => data),
      );
    },
    truth: (net) => byName((i) => `layer.forward(x)[${i}]`, plainOutputs(net)),
  }),
];

const networkLaws: Law<MlpModule>[] = [
  law({
    title: 'new MLP: each layer reads as many numbers as the one before it has neurons',
    step: 4,
    kind: 'network',
    given: allDifferent,
    show: ([inputs, ...sizes]) => `model = new MLP(${inputs}, [${sizes.join(', ')}], …)`,
    yours: ({ MLP }, [inputs, ...sizes]) => {
      const given = [...sizes];
      const options = { random: seeded(1) };
      const { layers } = new MLP(inputs, given, options);
      const neurons = receivedList(layers, 'model.layers').map((layer) => layer.neurons);
      return {
        'neurons in each layer': String(neurons.map(({ length }) => length)),
        'weights of a neuron in each': String(neurons.map(([first]) => first?.weights.length)),
        'biases that are 0': countZeroBiases(neurons.flat()),
        'sizes, after the call': String(given),
        'options, after the call': Object.keys(options).join(),
      };
    },
    truth: ([inputs, ...sizes]) => ({
      'neurons in each layer': String(sizes),
      'weights of a neuron in each': String([inputs, ...sizes.slice(0, -1)]),
      'biases that are 0': sizes.reduce((sum, size) => sum + size, 0),
      'sizes, after the call': String(sizes),
      'options, after the call': 'random',
    }),
  }),
  law({
    title: 'model.parameters: layer by layer, in one flat list',
    step: 4,
    kind: 'network',
    given: allDifferent,
    show: ([inputs, ...sizes]) => `model = new MLP(${inputs}, [${sizes.join(', ')}], …)`,
    yours: ({ MLP }, [inputs, ...sizes]) => {
      const model = new MLP(inputs, sizes, { random: seeded(1) });
      const own = receivedList(model.layers, 'model.layers').flatMap(({ neurons }) =>
        receivedList(neurons, 'layer.neurons').flatMap(parametersOf),
      );
      const parameters = receivedList(model.parameters(), 'model.parameters()', own.length);
      return {
        'the very parameters of its neurons, in order': own.every(
          (each, i) => parameters[i] === each,
        ),
      };
    },
    truth: () => ({ 'the very parameters of its neurons, in order': true }),
  }),
  outputsLaw(
    'model.forward: each layer reads the outputs of the one before it',
    nets(twoLayers, 'linear', 'linear'),
  ),
  outputsLaw(
    'inner and final activation: the final one belongs to the last layer only',
    nets(allDifferent),
  ),
  outputsLaw(
    'relu and leakyRelu in a network: any activation may stand in either place',
    fc.oneof(nets(twoLayers, 'relu', 'leakyRelu'), nets(twoLayers, 'leakyRelu', 'relu')),
  ),
  outputsLaw(
    'activations of your own in a network: are called with the sum, and nothing else',
    nets(twoLayers, 'tanh', 'sigmoid'),
    ({ MLP }, { x, sizes, parameters }) => {
      // Their second parameter is not for the network: it calls them with the sum alone.
      const innerActivation = (sum: Value, factor = 1) => sum.mul(factor).tanh();
      const finalActivation = (sum: Value, factor = 1) => sum.mul(factor).sigmoid();
      const options = { innerActivation, finalActivation, random: seeded(1) };
      return set(new MLP(x.length, sizes, options), parameters);
    },
    (net) =>
      show(
        net,
        '…)\ninnerActivation = (sum, factor = 1) => sum.mul(factor).tanh()\nfinalActivation = (sum, factor = 1) => sum.mul(factor).sigmoid()',
      ),
  ),
  outputsLaw(
    'activations left out: tanh inside, linear at the end, whatever the other one is',
    fc.oneof(
      { withCrossShrink: true },
      nets(twoLayers, 'tanh', 'linear'),
      nets(twoLayers, 'sigmoid', 'linear'),
      nets(twoLayers, 'tanh', 'sigmoid'),
    ),
    ({ MLP }, { x, sizes, inner, final, parameters }) => {
      const own = {
        ...(inner === 'tanh' ? {} : { innerActivation: inner }),
        ...(final === 'linear' ? {} : { finalActivation: final }),
      };
      return set(new MLP(x.length, sizes, { ...own, random: seeded(1) }), parameters);
    },
    (net) => show(net, `{ ${optionsGiven(net)}random })`),
  ),
  outputsLaw('a hidden layer of one neuron: works like any other', nets(throughOne)),
  outputsLaw(
    'layers of equal size: their place tells which is the last',
    nets(equalSizes, 'tanh', 'linear'),
  ),
  outputsLaw(
    'hidden neurons swapped: their order does not matter',
    nets(twoLayers),
    (module, net) => set(make(module, net), swapped(net)),
  ),
  askedAgainLaw('network', 4, nets(allDifferent)),
  law({
    title: 'two networks: neither plays a part in what the other computes',
    step: 4,
    kind: 'network',
    given: nets(twoLayers),
    show: (net) => `${show(net)}\nother = a second MLP like it, all of its parameters 0.5`,
    yours: (module, net) => {
      const model = make(module, net);
      const other = make(module, { ...net, parameters: net.parameters.map(() => 0.5) });
      return {
        [nameOfOutput(0)]: received(model.forward(net.x)[0], nameOfOutput(0)).data,
        'other.forward(x)[0]': received(other.forward(net.x)[0], 'other.forward(x)[0]').data,
        'model.forward(x)[0] again': received(model.forward(net.x)[0], nameOfOutput(0)).data,
      };
    },
    truth: (net) => ({
      [nameOfOutput(0)]: plainOutputs(net)[0],
      'other.forward(x)[0]': plainOutputs(
        net,
        net.parameters.map(() => 0.5),
      )[0],
      'model.forward(x)[0] again': plainOutputs(net)[0],
    }),
  }),
  law({
    title: 'a network’s gradients: flow to every parameter',
    step: 4,
    kind: 'network',
    given: nets(allDifferent),
    show: (net) => show(net),
    yours: (module, net) => {
      const model = make(module, net);
      const all = outputs(model, net.x, net.sizes[net.sizes.length - 1]);
      const total = all.reduce((sum, output, i) => sum.add(output.mul(i + 1)), new module.Value(0));
      module.backward(total);
      return byName(
        nameOfGradient,
        receivedList(model.parameters(), 'model.parameters()').map(({ grad }) => grad),
      );
    },
    truth: (net) => {
      const total = (...at: number[]) =>
        plainOutputs(net, at).reduce((sum, output, i) => sum + output * (i + 1), 0);
      return byName(nameOfGradient, slopes(total, net.parameters));
    },
  }),
  law({
    title: 'a wrong number of inputs to a network: throws a RangeError that names both numbers',
    step: 4,
    kind: 'refusal',
    given: layerSizes,
    show: ([inputs, given]) =>
      `model = new MLP(${inputs}, [3, 2], …), and ${counted(given, 'input')}`,
    yours: ({ MLP }, [inputs, given]) => {
      const model = new MLP(inputs, [3, 2], { random: seeded(1) });
      return refusal(() => model.forward(Array(given).fill(1)), [inputs, given]);
    },
    truth: (lengths) => refused(lengths),
  }),
  law({
    title: 'inputs that are values: get their gradients too, and may stand beside numbers',
    step: 4,
    kind: 'network',
    given: fc.record({
      net: nets(twoLayers),
      asValue: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    }),
    show: ({ net, asValue }) => {
      const x = net.x.map((input, i) => (asValue[i] ? `Value(${input})` : input));
      return show({ ...net, x });
    },
    yours: (module, { net, asValue }) => {
      const x = net.x.map((input, i) => (asValue[i] ? new module.Value(input) : input));
      const [output] = outputs(make(module, net), x, net.sizes[net.sizes.length - 1]);
      module.backward(output);
      const grads = x.flatMap((each, i) =>
        typeof each === 'number' ? [] : [[`x[${i}].grad`, each.grad]],
      );
      return { [nameOfOutput(0)]: output.data, ...Object.fromEntries(grads) };
    },
    truth: ({ net, asValue }) => {
      const f = (...x: number[]) => plainOutputs(net, net.parameters, x)[0];
      const grads = slopes(f, net.x).flatMap((slope, i) =>
        asValue[i] ? [[`x[${i}].grad`, slope]] : [],
      );
      return { [nameOfOutput(0)]: f(...net.x), ...Object.fromEntries(grads) };
    },
  }),
];

const nameOfGradient = (i: number) => `parameters()[${i}].grad`;

/** Stage 03: a network computes what its parameters say, and every parameter gets its gradient. */
export const stage: Stage<MlpModule> = {
  name: '03-mlp',
  uses: ['01-value', '02-backprop'],
  laws: [...neuronLaws, ...layerLaws, ...networkLaws, ...initialLaws],
};
