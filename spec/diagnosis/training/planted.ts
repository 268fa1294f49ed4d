import { activation, type Planted } from './plant';

const parameters = '(model.parameters()';
const fit = '(0, training_1.fit)(model, examples, options)';
const crossEntropy = 'crossEntropy: losses_1.binaryCrossEntropy';

/** The learner's own optimizer, without `zeroGrad`. */
const neverCleared = [
  'optimizer,',
  'optimizer: { zeroGrad() {}, step: () => optimizer.step() },',
] as const;

/** Cross-entropy of labels that were changed on their way. */
const ofLabels = (changed: string) =>
  [
    crossEntropy,
    `crossEntropy: (scores, labels) => losses_1.binaryCrossEntropy(scores, labels.map((y) => ${changed}))`,
  ] as const;

const ofLine = (what: string) =>
  ['finalActivation, random }', `finalActivation: '${what}', random }`] as const;

/** Trainings gone wrong, of the tasks that are learned soonest. */
export const planted: readonly Planted[] = [
  ['06-linear', 'diverges', ['learningRate: 0.1', 'learningRate: 3'], /^The loss is .* 10\.$/],
  ['06-linear', 'hardly moves', ['learningRate: 0.1', 'learningRate: 0.002'], /still falls/],
  ['06-linear', 'uphill', ['learningRate: 0.1', 'learningRate: -0.1'], /^Steps go up the slope/],
  ['06-linear', 'no epoch', ['epochs: 30', 'epochs: 0'], /^The history is empty/],
  ['06-linear', 'one epoch', ['epochs: 30', 'epochs: 1'], /one epoch only/],
  ['06-linear', 'relu at the end', ofLine('relu'), /relu at the end|^It gives|does not arrive/],
  ['06-linear', 'tanh at the end', ofLine('tanh'), /between −1 and 1/],
  ['06-linear', 'sigmoid at the end', ofLine('sigmoid'), /between 0 and 1/],
  ['06-linear', 'option lost', ['finalActivation, random }', 'random }'], /does not arrive/],
  [
    '06-linear',
    'other parameters',
    [parameters, '(new mlp_1.MLP(1, [1], { random }).parameters()'],
    /^No parameter has changed/,
  ],
  ['06-linear', 'never cleared', neverCleared, /^Gradients add up/],
  [
    '07-xor',
    'only the last layer',
    [parameters, '(model.layers[1].parameters()'],
    /^Layer 1 of 2 has not changed/,
  ],
  ['07-xor', 'linear', activation("innerActivation: 'linear'"), /linear inside/],
  ['07-xor', 'a single layer', ['[8, 1]', '[1]'], /single layer/],
  ['07-xor', 'labels of −1', ofLabels('2 * y - 1'), /does it get −1/],
  ['07-xor', 'labels turned round', ofLabels('1 - y'), /learned the opposite/],
  ['07-xor', 'never cleared', neverCleared, /^Gradients add up/],
  ['07-xor', 'relu at the end', activation("finalActivation: 'relu'"), /relu/],
  ['07-xor', 'sigmoid at the end', activation("finalActivation: 'sigmoid'"), /sigmoid at the end/],
  [
    '07-xor',
    'too short steps',
    ['learningRate: 0.1, momentum: 0.9', 'learningRate: 1e-4'],
    /moved/,
  ],
  ['07-xor', 'a few examples', [fit, fit.replace('examples', 'examples.slice(0, 2)')], /198 are/],
];
