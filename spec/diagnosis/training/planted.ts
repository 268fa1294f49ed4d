import { join } from 'node:path';
import type { Mistake } from '../../mistakes/mistake';
import { withMistake } from '../../mistakes/mistake';
import { scriptOf } from '../../register';

/** A training with one thing changed: what it is, where, and what has to be said of it. */
export type Planted = readonly [
  stage: string,
  what: string,
  change: NonNullable<Mistake['change']>,
  said: RegExp,
];

const options = '{ random }';
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

const activation = (what: string) => [options, `{ ${what}, random }`] as const;
const ofLine = (what: string) =>
  ['finalActivation, random }', `finalActivation: '${what}', random }`] as const;

/** Trainings gone wrong. */
export const planted: readonly Planted[] = [
  ['06-linear', 'diverges', ['learningRate: 0.1', 'learningRate: 3'], /^The loss is .* 10\.$/],
  ['06-linear', 'hardly moves', ['learningRate: 0.1', 'learningRate: 0.002'], /still falls/],
  ['06-linear', 'uphill', ['learningRate: 0.1', 'learningRate: -0.1'], /^Steps go up the slope/],
  ['06-linear', 'no epoch', ['epochs: 30', 'epochs: 0'], /^The history is empty/],
  ['06-linear', 'one epoch', ['epochs: 30', 'epochs: 1'], /one epoch only/],
  ['06-linear', 'relu at the end', ofLine('relu'), /relu at the end|^It gives/],
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
];

/** The same of a task that takes longer. */
export const plantedInDigits: readonly Planted[] = [
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

/** A stage of the solutions with one change. */
export function plant([stage, id, change]: Planted): object {
  const file = stage === '12-ten-digits' ? 'train' : undefined;
  return withMistake(stage, { id, hint: '', change, file });
}

/** The same on an engine of another design: all that comes from stages 01 to 05 is that of `kit`. */
export function plantOn(kit: object, stage: string, [found, instead]: readonly string[]): object {
  const root = join(__dirname, '..', '..', '..', 'solutions');
  const load = (name: string): object => {
    const script = scriptOf(join(root, name, `${name.slice(3)}.ts`));
    const code = name === stage ? script.replace(found, () => instead) : script;
    const exports = {};
    new Function('exports', 'require', code)(exports, (id: string) =>
      id.includes('07-xor') ? load('07-xor') : kit,
    );
    return exports;
  };
  return { ...kit, ...load(stage) };
}
