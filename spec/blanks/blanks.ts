/**
 * A blank is the step of the stage's README that explains it. Where its first statements are given
 * to the learner, it also says how many. `'given'` keeps a helper that nothing but solutions use.
 */
export type Blank = number | { step: number; givenStatements: number } | 'given';

/** The blanks of a file, each under the name that its caller writes: `Value.mul`, `new Neuron`. */
export type Blanks = Readonly<Record<string, Blank>>;

/**
 * What a learner writes, by stage and file. A file of a solution that is not listed is not in
 * `katas/`. A file without blanks is given as it is.
 */
export const blanks: Readonly<Record<string, Readonly<Record<string, Blanks>>>> = {
  '01-value': {
    'value.ts': {
      'Value.mul': 2,
      'Value.neg': 3,
      'Value.sub': 3,
      'Value.div': 3,
      'Value.pow': 4,
      'Value.exp': 5,
      'Value.log': 5,
      'Value.tanh': 6,
      'Value.sigmoid': 6,
      'Value.relu': 7,
      'Value.leakyRelu': 7,
      'Value.map': 8,
      'Value.dot': 9,
    },
  },
  '02-backprop': {
    'backprop.ts': {
      topologicalOrder: 1,
      backward: 2,
      zeroGrad: 5,
    },
  },
  '03-mlp': {
    'mlp.ts': {
      'new Neuron': 1,
      'Neuron.forward': 2,
      'Neuron.parameters': 1,
      'new Layer': 3,
      'Layer.forward': 3,
      'Layer.parameters': 3,
      'new MLP': 4,
      'MLP.forward': 4,
      'MLP.parameters': 4,
    },
  },
  '04-losses': {
    'losses.ts': {
      meanSquaredError: 1,
      binaryCrossEntropy: 2,
      hingeLoss: 3,
      softmaxCrossEntropy: 4,
      l2Penalty: 5,
    },
  },
  '05-training': {
    'training.ts': {
      shuffled: 1,
      batches: 2,
      'new SGD': 3,
      'SGD.zeroGrad': 3,
      'SGD.step': 3,
      accuracy: 4,
      fit: 5,
    },
  },
  '06-linear': {
    'linear.ts': { train: 1 },
  },
  '07-xor': {
    'xor.ts': { hinge: 1, train: 2 },
  },
  '08-moons': {
    'moons.ts': { train: 1 },
  },
  '09-mnist': {
    'mnist.ts': { train: 1 },
  },
  '10-look-inside': {
    'look-inside.ts': { pixelActivations: 1, activationMap: 2, misread: 3 },
  },
  '11-tensors': {
    'tensors.ts': {
      backward: { step: 1, givenStatements: 1 },
      'Tensor.add': 2,
      'Tensor.sub': 2,
      'Tensor.mul': 2,
      'Tensor.tanh': 4,
      'Tensor.sigmoid': 4,
      'Tensor.relu': 4,
      'Tensor.sum': 5,
      'Tensor.mean': 5,
      'Tensor.matmul': 6,
      shapeError: 'given',
    },
    'fast-matmul.ts': { fastMatmul: 8 },
  },
  '12-ten-digits': {
    'ten-digits.ts': {},
    'tensor-layer.ts': {
      'new TensorLayer': { step: 1, givenStatements: 1 },
      'TensorLayer.parameters': 1,
      'TensorLayer.forward': 2,
      'TensorLayer.load': 3,
      'TensorLayer.store': 3,
    },
    'tensor-mlp.ts': {
      'new TensorMLP': 1,
      'TensorMLP.parameters': 1,
      'TensorMLP.forward': 2,
      'TensorMLP.load': 3,
      'TensorMLP.store': 3,
    },
    'tensor-losses.ts': {
      binaryCrossEntropy: 4,
      hingeLoss: 4,
      softmaxCrossEntropy: 5,
    },
    'train.ts': { train: 6, stack: 'given', argmax: 'given' },
  },
  '13-your-laws': {
    'your-laws.ts': {
      productAndQuotient: 1,
      expAndTanh: 2,
      validOrder: 3,
      sharedNodes: 4,
      fairShuffle: 5,
      softmaxLoss: 6,
      sameFit: 7,
    },
    'helpers.ts': {},
    'wrong.ts': { wrongEngine: 8, proof: 8 },
  },
};
