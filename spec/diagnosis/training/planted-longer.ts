import { activation, type Planted } from './plant';

/** Trainings gone wrong, of tasks that take longer. */
export const plantedLonger: readonly Planted[] = [
  ['08-moons', 'linear', activation("innerActivation: 'linear'"), /linear inside/],
  [
    '08-moons',
    'hinge with labels of 0',
    ['loss: xor_1.hinge', "loss: require('../04-losses/losses').hingeLoss"],
    /Does hinge loss get the label 0/,
  ],
  ['08-moons', 'too short', ['epochs: 100', 'epochs: 2'], /still falls/],
  [
    '08-moons',
    'far too long steps',
    ['learningRate: 0.2', 'learningRate: 20'],
    /^The loss|^It gives/,
  ],
  ['09-mnist', 'linear', activation("innerActivation: 'linear'"), /linear inside/],
  [
    '09-mnist',
    'bent at the end only',
    activation("innerActivation: 'linear', finalActivation: 'tanh'"),
    /bends at the very end only/,
  ],
  ['09-mnist', 'sigmoid at the end', activation("finalActivation: 'sigmoid'"), /sigmoid at the/],
];

/** The same for a training that is a loop of its own, of tensors. */
export const plantedInTensors: readonly Planted[] = [
  [
    '12-ten-digits',
    'never cleared',
    ['parameters)\n        grad.fill', '[])\n        grad.fill'],
    /^Gradients add/,
  ],
  [
    '12-ten-digits',
    'sigmoid at the end',
    ['product:', "finalActivation: 'sigmoid', product:"],
    /sigmoid at the end/,
  ],
  ['12-ten-digits', 'diverges', ['0.3 * (1', '100 * (1'], /^The loss|^It gives/],
  ['12-ten-digits', 'linear', ['product:', "innerActivation: 'linear', product:"], /linear inside/],
  [
    '12-ten-digits',
    'never moves',
    ['const learningRate = 0.3', 'const learningRate = 0'],
    /^No parameter/,
  ],
  [
    '12-ten-digits',
    'not shuffled',
    ['(0, training_1.shuffled)(examples, random)', 'examples'],
    /in the order/,
  ],
];
