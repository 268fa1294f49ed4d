import type { Mistake } from './mistake';

/** A training that is wrong, or right and not enough. */
export interface Insufficient {
  readonly stage: string;
  readonly what: string;
  readonly change: Mistake['change'];
  readonly file?: string;
  /** Whether a README says so: then nearly every run has to reject it. */
  readonly isSaidToFail: boolean;
}

const linear = ['{ random }', "{ innerActivation: 'linear', random }"] as const;
const once = [
  'const [first, second] = [trainOnce(examples, random), trainOnce(examples, random)];',
  'const first = trainOnce(examples, random); const second = first;',
] as const;

/** Trainings of a stage that a README says are not enough: what the solution says, and what they say. */
function saidToFail(
  stage: string,
  list: Readonly<Record<string, Mistake['change']>>,
  file?: string,
): Insufficient[] {
  return Object.entries(list).map(([what, change]) => ({
    stage,
    what,
    change,
    file,
    isSaidToFail: true,
  }));
}

/** Trainings that cannot reach what their stage asks for: two seeds are enough to see it. */
export const wrongTrainings: readonly Insufficient[] = [
  ...saidToFail('06-linear', {
    untrained: ['epochs: 30', 'epochs: 0'],
    uphill: ['learningRate: 0.1', 'learningRate: -0.1'],
  }),
  ...saidToFail('07-xor', {
    untrained: ['epochs: 50', 'epochs: 0'],
    linear,
    'labels 0 and 1 for hinge': ['2 * label - 1', 'label'],
  }),
  ...saidToFail('08-moons', { untrained: ['epochs: 100', 'epochs: 1'], linear }),
  ...saidToFail('09-mnist', {
    linear,
    'linear, bent at the end only': [
      '{ random }',
      "{ innerActivation: 'linear', finalActivation: 'tanh', random }",
    ],
    'one hidden layer': ['[8, 8, 1]', '[8, 1]'],
    untrained: ['epochs: 3', 'epochs: 0'],
  }),
  ...saidToFail('12-ten-digits', { '1 epoch': ['const epochs = 5', 'const epochs = 1'] }, 'train'),
];

/** Trainings that learn, and that a README says are not enough. */
const weak: readonly Insufficient[] = [
  ...saidToFail('06-linear', {
    'a learning rate that is too large': ['learningRate: 0.1', 'learningRate: 2'],
    'a learning rate that is too small': ['learningRate: 0.1', 'learningRate: 0.001'],
  }),
  ...saidToFail('07-xor', { 'two hidden neurons': ['[8, 1]', '[2, 1]'] }),
  ...saidToFail('09-mnist', {
    'a sigmoid at the end': ['{ random }', "{ finalActivation: 'sigmoid', random }"],
  }),
  ...saidToFail(
    '12-ten-digits',
    {
      'a constant learning rate': ['0.3 * (1 - (epoch - 1) / epochs)', '0.3'],
      'no shifts': ['(0, augment_1.shifted)(x, random)', 'x'],
      '3 epochs': ['const epochs = 5', 'const epochs = 3'],
    },
    'train',
  ),
];

/** Trainings of which no README speaks: how far they are from the threshold is good to know. */
const others: readonly Insufficient[] = [
  ...saidToFail('07-xor', {
    'three hidden neurons': ['[8, 1]', '[3, 1]'],
    'four hidden neurons': ['[8, 1]', '[4, 1]'],
  }),
  ...saidToFail('08-moons', {
    'trained once': once,
    '20 epochs': ['epochs: 100', 'epochs: 20'],
    'four hidden neurons': ['[16, 1]', '[4, 1]'],
    'a relu at the end': ['{ random }', "{ finalActivation: 'relu', random }"],
  }),
  ...saidToFail('09-mnist', { '1 epoch': ['epochs: 3', 'epochs: 1'] }),
].map((training) => ({ ...training, isSaidToFail: false }));

/** Trainings that learn: how surely their stage rejects them is measured by `npm run calibrate`. */
export const weakTrainings: readonly Insufficient[] = [...weak, ...others];

/** As the mistake that `withMistake` makes. */
export function asMistake({ what, change, file }: Insufficient): Mistake {
  return { id: what, hint: '', change, file };
}
