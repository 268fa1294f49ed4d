import fc, { type Arbitrary } from 'fast-check';
import type { Example } from '../../../datasets/example';
import { seeded } from '../../../datasets/random';
import type { LookInsideModule, Maps, MLP } from '../../contract';
import { listed } from '../../law/format';
import { type Law, law, type Stage } from '../../law/law';
import { receivedList, Unfit } from '../../law/received';
import {
  activations,
  countParameters,
  forward,
  type Named,
  parametersLine,
} from '../../oracle/network';
import { decimal, distinct, onEitherSide } from '../../oracle/numbers';

/** A network whose parameters have been set to known numbers. */
interface Net {
  readonly inputs: number;
  readonly sizes: readonly number[];
  readonly inner: Named;
  readonly final: Named;
  readonly parameters: readonly number[];
}

function nets(inputs: Arbitrary<number>, sizes: Arbitrary<number[]>): Arbitrary<Net> {
  return fc.tuple(inputs, sizes).chain(([inputs, sizes]) =>
    fc.record({
      inputs: fc.constant(inputs),
      sizes: fc.constant(sizes),
      inner: fc.constantFrom<Named[]>('tanh', 'sigmoid'),
      final: fc.constantFrom<Named[]>('linear', 'tanh'),
      parameters: distinct(countParameters(inputs, sizes)).map((all) => all.map((n) => n / 16)),
    }),
  );
}

const deep = nets(
  fc.constant(2),
  fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
);

function show({ inputs, sizes, inner, final, parameters }: Net): string {
  return [
    `model = new MLP(${inputs}, [${sizes.join(', ')}], …), ${inner} inside, ${final} at the end`,
    parametersLine(parameters),
  ].join('\n');
}

function make({ MLP }: LookInsideModule, net: Net): MLP {
  const { inputs, sizes, inner, final } = net;
  const model = new MLP(inputs, sizes, {
    innerActivation: inner,
    finalActivation: final,
    random: seeded(1),
  });
  model.parameters().forEach((parameter, i) => {
    parameter.data = net.parameters[i];
  });
  return model;
}

/** The output of each neuron for x, from plain numbers: those of the network cut off after its layer. */
function outputs({ sizes, inner, final, parameters }: Net, x: readonly number[]): number[][] {
  return sizes.map((_, layer) => {
    const last = layer === sizes.length - 1;
    const shape = {
      sizes: sizes.slice(0, layer + 1),
      inner: activations[inner],
      final: activations[last ? final : inner],
    };
    return forward(shape, parameters, x);
  });
}

/** Every number of the maps under its name, once they have the shape that they need. */
function named(maps: Maps, from: string, { sizes }: Net, count: number): Record<string, number> {
  receivedList(maps, from, sizes.length).forEach((layer, i) => {
    receivedList(layer, `${from}[${i}]`, sizes[i]).forEach((neuron, j) => {
      receivedList(neuron, `${from}[${i}][${j}]`, count);
    });
  });
  return flat(maps);
}

function flat(maps: Maps): Record<string, number> {
  return Object.fromEntries(
    maps.flatMap((layer, i) =>
      layer.flatMap((neuron, j) => neuron.map((each, k) => [`maps[${i}][${j}][${k}]`, each])),
    ),
  );
}

/** The activation maps for some inputs. */
function mapsOf(net: Net, inputs: readonly (readonly number[])[]): Maps {
  const found = inputs.map((x) => outputs(net, x));
  return net.sizes.map((size, layer) =>
    Array.from({ length: size }, (_, neuron) => found.map((each) => each[layer][neuron])),
  );
}

const oneLit = (pixels: number) =>
  Array.from({ length: pixels }, (_, lit) =>
    Array.from({ length: pixels }, (_, pixel) => (pixel === lit ? 1 : 0)),
  );

function pixelLaw(title: string, given: Arbitrary<Net>): Law<LookInsideModule> {
  return law({
    title,
    step: 1,
    kind: 'network',
    given,
    show,
    yours: (module, net) => {
      const maps = module.pixelActivations(make(module, net), net.inputs);
      return named(maps, 'pixelActivations(model, pixels)', net, net.inputs);
    },
    truth: (net) => flat(mapsOf(net, oneLit(net.inputs))),
  });
}

function unchangedLaw(
  subject: 'pixelActivations' | 'activationMap',
  step: number,
): Law<LookInsideModule> {
  return law({
    title: `${subject} leaves the model alone: no parameter and no gradient changes`,
    step,
    kind: 'network',
    given: deep,
    show,
    yours: (module, net) => {
      const model = make(module, net);
      for (const parameter of model.parameters()) parameter.grad = 7;
      const parameters = () => receivedList(model.parameters(), 'model.parameters()');
      const state = () => String(parameters().map(({ data, grad }) => [data, grad]));
      const before = state();
      if (subject === 'pixelActivations') module.pixelActivations(model, net.inputs);
      else module.activationMap(model, [[0.5, 2]]);
      return { 'the parameters are unchanged': state() === before };
    },
    truth: () => ({ 'the parameters are unchanged': true }),
  });
}

/** The parameters change between two calls, as they do in training: so do the maps. */
function askedAgainLaw(
  subject: 'pixelActivations' | 'activationMap',
  step: number,
): Law<LookInsideModule> {
  const rows = <Fact>(facts: readonly Fact[]) => ({
    'maps[0][0][0]': facts[0],
    'with every parameter 1 more': facts[1],
    'the first maps, afterwards': facts[2],
  });
  return law({
    title: `${subject} asked again: answers for the parameters of that moment`,
    step,
    kind: 'network',
    given: deep,
    show,
    yours: (module, net) => {
      const model = make(module, net);
      const grid = oneLit(net.inputs);
      const ask = () =>
        subject === 'pixelActivations'
          ? module.pixelActivations(model, net.inputs)
          : module.activationMap(model, grid);
      const read = (maps: Maps) => named(maps, subject, net, net.inputs)['maps[0][0][0]'];
      const first = ask();
      const before = read(first);
      for (const parameter of model.parameters()) parameter.data += 1;
      return rows([before, read(ask()), read(first)]);
    },
    truth: (net) => {
      const [x] = oneLit(net.inputs);
      const more = { ...net, parameters: net.parameters.map((parameter) => parameter + 1) };
      return rows([net, more, net].map((each) => outputs(each, x)[0][0]));
    },
  });
}

const grids = fc.array(fc.tuple(decimal(-2, 2), decimal(-2, 2)), { minLength: 1, maxLength: 4 });
const scored = fc.array(
  fc.record({
    score: onEitherSide(2),
    y: fc.constantFrom(1, 0, -1),
  }),
  { maxLength: 6 },
);

const laws: Law<LookInsideModule>[] = [
  pixelLaw(
    'pixelActivations of one linear neuron: its weights, each with the bias added',
    nets(fc.integer({ min: 2, max: 4 }), fc.constant([1])).map((net) => ({
      ...net,
      final: 'linear' as const,
    })),
  ),
  pixelLaw('pixelActivations: a map for every neuron of every layer', deep),
  unchangedLaw('pixelActivations', 1),
  askedAgainLaw('pixelActivations', 1),
  law({
    title: 'activationMap: the output of every neuron at every point',
    step: 2,
    kind: 'network',
    given: fc.record({ net: deep, grid: grids }),
    show: ({ net, grid }) =>
      `${show(net)}\ngrid = [${grid.map((point) => `[${point.join(', ')}]`).join(', ')}]`,
    yours: (module, { net, grid }) => {
      const maps = module.activationMap(make(module, net), grid);
      return named(maps, 'activationMap(model, grid)', net, grid.length);
    },
    truth: ({ net, grid }) => flat(mapsOf(net, grid)),
  }),
  unchangedLaw('activationMap', 2),
  askedAgainLaw('activationMap', 2),
  law({
    title: 'misread: exactly the examples that are wrong, the most confident first',
    step: 3,
    kind: 'network',
    given: scored,
    show: (pairs) =>
      `scores = [${pairs.map(({ score }) => score).join(', ')}], labels = [${pairs.map(({ y }) => y).join(', ')}]`,
    yours: ({ misread, Value }, pairs) => {
      const examples: Example[] = pairs.map(({ y }, i) => ({ x: [i, 1], y }));
      const model = { forward: ([i]: readonly number[]) => [new Value(pairs[i].score)] };
      const before = [...examples];
      const found = receivedList(misread(model, examples), 'misread(model, examples)');
      if (!found.every((each) => examples.includes(each?.example))) {
        throw new Unfit('misread gave something other than { example, score } of its examples.');
      }
      return {
        'scores, in their order': listed(found.map(({ score }) => score)),
        'each beside its own example': found.every(
          ({ example, score }) => pairs[example.x[0]].score === score,
        ),
        'the list is unchanged': examples.every((example, i) => example === before[i]),
      };
    },
    truth: (pairs) => {
      const wrong = pairs.filter(({ score, y }) => score > 0 !== y > 0);
      const scores = wrong.map(({ score }) => score);
      return {
        'scores, in their order': listed(scores.sort((a, b) => Math.abs(b) - Math.abs(a))),
        'each beside its own example': true,
        'the list is unchanged': true,
      };
    },
  }),
];

/** Stage 10: what the neurons of a network respond to, and what the network gets wrong. */
export const stage: Stage<LookInsideModule> = {
  name: '10-look-inside',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'],
  laws,
};
