import { sample } from 'fast-check';
import { check } from '../../law/check';
import { doorTo } from '../../law/door';
import { planOf } from '../../law/kind';
import type { Law } from '../../law/law';
import { stageNamed } from '../../laws/stages';
import { type Mistake, withMistake } from '../../mistakes/mistake';
import { implementationOf } from '../../trees';
import { courseOf, findInTraining } from './find';
import { symptoms } from './symptoms';

const linear = 'finalActivation, random }';

/** Trainings gone wrong, and what is said of each. */
const planted: readonly [stage: string, what: string, change: Mistake['change'], said: RegExp][] = [
  ['06-linear', 'diverges', ['learningRate: 0.1', 'learningRate: 3'], /^The loss is .* 10\.$/],
  ['06-linear', 'hardly moves', ['learningRate: 0.1', 'learningRate: 0.002'], /still falls/],
  ['06-linear', 'uphill', ['learningRate: 0.1', 'learningRate: -0.1'], /^Steps go up the slope/],
  ['06-linear', 'no epoch', ['epochs: 30', 'epochs: 0'], /^The history is empty/],
  ['06-linear', 'one epoch', ['epochs: 30', 'epochs: 1'], /one epoch only/],
  [
    '06-linear',
    'relu at the end',
    [linear, "finalActivation: 'relu', random }"],
    /relu at the end/,
  ],
  [
    '06-linear',
    'tanh at the end',
    [linear, "finalActivation: 'tanh', random }"],
    /between −1 and 1/,
  ],
  [
    '06-linear',
    'sigmoid at the end',
    [linear, "finalActivation: 'sigmoid', random }"],
    /between 0 and 1/,
  ],
  ['06-linear', 'the option is lost', [linear, 'random }'], /does not arrive/],
  [
    '06-linear',
    'other parameters',
    ['(model.parameters()', '(new mlp_1.MLP(1, [1], { random }).parameters()'],
    /^No parameter has changed/,
  ],
  [
    '06-linear',
    'never cleared',
    ['optimizer,', 'optimizer: { zeroGrad() {}, step: () => optimizer.step() },'],
    /^Gradients add up/,
  ],
  [
    '07-xor',
    'only the last layer',
    ['(model.parameters()', '(model.layers[1].parameters()'],
    /^Layer 1 of 2 has not changed/,
  ],
  [
    '07-xor',
    'linear',
    ['{ random }', "{ innerActivation: 'linear', random }"],
    /^The network is linear inside/,
  ],
  ['07-xor', 'a single layer', ['[8, 1]', '[1]'], /single layer/],
  [
    '07-xor',
    'two outputs',
    ['[8, 1], { random }', "[2], { finalActivation: 'tanh', random }"],
    /2 outputs|single layer/,
  ],
  [
    '07-xor',
    'labels of −1 for cross-entropy',
    [
      'crossEntropy: losses_1.binaryCrossEntropy',
      'crossEntropy: (s, l) => losses_1.binaryCrossEntropy(s, l.map((y) => 2 * y - 1))',
    ],
    /does it get −1/,
  ],
  [
    '07-xor',
    'labels turned round',
    [
      'crossEntropy: losses_1.binaryCrossEntropy',
      'crossEntropy: (s, l) => losses_1.binaryCrossEntropy(s, l.map((y) => 1 - y))',
    ],
    /learned the opposite/,
  ],
  [
    '07-xor',
    'never cleared',
    ['optimizer,', 'optimizer: { zeroGrad() {}, step: () => optimizer.step() },'],
    /^Gradients add up/,
  ],
  [
    '08-moons',
    'sigmoid at the end',
    ['{ random }', "{ finalActivation: 'sigmoid', random }"],
    /sigmoid at the end/,
  ],
  [
    '07-xor',
    'relu at the end',
    ['{ random }', "{ finalActivation: 'relu', random }"],
    /relu at the end|^It gives/,
  ],
  [
    '08-moons',
    'hinge with labels of 0',
    ['loss: xor_1.hinge', "loss: require('../04-losses/losses').hingeLoss"],
    /Does hinge loss get the label 0/,
  ],
  ['08-moons', 'too short', ['epochs: 100', 'epochs: 2'], /still falls|one epoch/],
  [
    '08-moons',
    'far too long steps',
    ['learningRate: 0.2', 'learningRate: 20'],
    /^The loss|^It gives/,
  ],
  [
    '12-ten-digits',
    'never cleared',
    ['for (const { grad } of parameters)', 'for (const { grad } of [])'],
    /^Gradients add up/,
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
    /No parameter/,
  ],
  [
    '12-ten-digits',
    'not shuffled',
    ['(0, training_1.shuffled)(examples, random)', 'examples'],
    /in the order/,
  ],
];

/** What is said of a stage with one changed rule, when the first law that looks at one training fails. */
async function saidOf(stage: string, implementation: object): Promise<string | undefined> {
  const ask = doorTo(implementation);
  for (const law of lawsOf(stage)) {
    const verdict = await check(law, ask, jest.getSeed(), { ...planOf(law), cases: 1 });
    if (verdict.state !== 'fails') continue;
    const cause = await findInTraining(stage, law, ask, verdict, jest.getSeed());
    return cause?.kind === 'finding'
      ? cause.sentence
      : JSON.stringify(await courseOf(law, ask, verdict.given), null, 1)?.slice(0, 3000);
  }
  return 'no law fails';
}

function lawsOf(stage: string): Law<unknown>[] {
  return stageNamed(stage).laws.filter(
    (law) => planOf(law).trains && !/^(train|two losses):/.test(law.title),
  );
}

test.each(planted)(
  '%s, %s: is seen',
  async (stage, id, change, said) => {
    expect(
      await saidOf(
        stage,
        withMistake(stage, {
          id,
          hint: '',
          change,
          file: stage === '12-ten-digits' ? 'train' : undefined,
        }),
      ),
    ).toMatch(said);
  },
  60_000,
);

test.each(['06-linear', '07-xor', '08-moons'])(
  '%s: nothing is said of a training that goes well',
  async (stage) => {
    const ask = doorTo(implementationOf('solutions', stage));
    for (const law of lawsOf(stage)) {
      for (const given of sample(law.given, { seed: jest.getSeed(), numRuns: 3 })) {
        const course = await courseOf(law, ask, given);
        if (!course) throw new Error('No training was seen.');
        expect(symptoms.map((symptom) => symptom(course)).filter(Boolean)).toEqual([]);
      }
    }
  },
  60_000,
);
