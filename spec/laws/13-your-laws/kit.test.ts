import { seeded } from '../../../datasets/random';
import { alternatives } from '../../alternatives/all';
import { engineWith } from '../../your-engine';

const random = seeded(1);

describe('what is changed in an engine reaches what is built on it:', () => {
  test('a rule with a number of its own', () => {
    const { Value } = engineWith({ pow: (a, n) => [a ** n, 7], leakyRelu: (a, s) => [a * s, s] });
    expect(new Value(2).pow(3)).toMatchObject({ data: 8, localGradients: [7] });
    expect(new Value(2).leakyRelu()).toMatchObject({ data: 0.02, localGradients: [0.01] });
  });

  test('a class of values', () => {
    const { Value } = alternatives.closures;
    const { Neuron, meanSquaredError } = engineWith({ Value });
    const neuron = new Neuron(2, { random });
    expect(neuron.weights[0]).toBeInstanceOf(Value);
    expect(meanSquaredError([new Value(1)], [0])).toBeInstanceOf(Value);
  });

  test('a shuffle and batches', () => {
    const asked: string[] = [];
    const kit = engineWith({
      shuffled: (items) => {
        asked.push('shuffled');
        return [...items];
      },
      batches: (items) => {
        asked.push('batches');
        return [[...items]];
      },
    });
    const { MLP, SGD, meanSquaredError, fit } = kit;
    const model = new MLP(1, [1], { random });
    const optimizer = new SGD(model.parameters(), { learningRate: 0.1 });
    fit(model, [{ x: [1], y: 1 }], {
      loss: meanSquaredError,
      optimizer,
      epochs: 1,
      batchSize: 1,
      random,
    });
    expect(asked).toEqual(['shuffled', 'batches']);
  });

  test('a method, in this engine alone', () => {
    const [kit, other] = [engineWith(), engineWith()];
    kit.Neuron.prototype.forward = () => new kit.Value(5);
    kit.SGD.prototype.step = () => {};
    expect(new kit.MLP(1, [1], { random }).forward([1])[0].data).toBe(5);
    expect(other.Neuron.prototype.forward).not.toBe(kit.Neuron.prototype.forward);
    expect(Object.hasOwn(other.SGD.prototype, 'step')).toBe(false);
  });
});
