import type { Mistake } from './mistake';

/** A training that is right, and not enough, or wrong: its stage has to reject it. */
export interface Insufficient {
  readonly stage: string;
  readonly what: string;
  readonly change: Mistake['change'];
  readonly file?: string;
}

const linear = ['{ random }', "{ innerActivation: 'linear', random }"] as const;

/** Trainings that cannot reach what their stage asks for: two seeds are enough to see it. */
export const wrongTrainings: readonly Insufficient[] = [
  { stage: '06-linear', what: 'untrained', change: ['epochs: 30', 'epochs: 0'] },
  { stage: '06-linear', what: 'uphill', change: ['learningRate: 0.1', 'learningRate: -0.1'] },
  { stage: '07-xor', what: 'untrained', change: ['epochs: 50', 'epochs: 0'] },
  { stage: '07-xor', what: 'linear', change: linear },
  { stage: '07-xor', what: 'labels 0 and 1 for hinge', change: ['2 * label - 1', 'label'] },
  { stage: '08-moons', what: 'untrained', change: ['epochs: 100', 'epochs: 1'] },
  { stage: '08-moons', what: 'linear', change: linear },
  { stage: '09-mnist', what: 'linear', change: linear },
  {
    stage: '09-mnist',
    what: 'linear, bent at the end only',
    change: ['{ random }', "{ innerActivation: 'linear', finalActivation: 'tanh', random }"],
  },
  { stage: '09-mnist', what: 'untrained', change: ['epochs: 3', 'epochs: 0'] },
  {
    stage: '12-ten-digits',
    what: 'one epoch',
    file: 'train',
    change: ['const epochs = 5', 'const epochs = 1'],
  },
];

/** Trainings that learn, and that a README says are not enough. How surely they fail is measured. */
export const weakTrainings: readonly Insufficient[] = [
  {
    stage: '06-linear',
    what: 'a learning rate that is too large',
    change: ['learningRate: 0.1', 'learningRate: 2'],
  },
  {
    stage: '06-linear',
    what: 'a learning rate that is too small',
    change: ['learningRate: 0.1', 'learningRate: 0.001'],
  },
  { stage: '07-xor', what: 'two hidden neurons', change: ['[8, 1]', '[2, 1]'] },
  { stage: '07-xor', what: '5 epochs', change: ['epochs: 50', 'epochs: 5'] },
  { stage: '08-moons', what: '20 epochs', change: ['epochs: 100', 'epochs: 20'] },
  {
    stage: '08-moons',
    what: 'a relu at the end',
    change: ['{ random }', "{ finalActivation: 'relu', random }"],
  },
  {
    stage: '09-mnist',
    what: 'a sigmoid at the end',
    change: ['{ random }', "{ finalActivation: 'sigmoid', random }"],
  },
  {
    stage: '12-ten-digits',
    what: 'a constant learning rate',
    file: 'train',
    change: ['0.3 * (1 - (epoch - 1) / epochs)', '0.3'],
  },
  {
    stage: '12-ten-digits',
    what: 'no shifts',
    file: 'train',
    change: ['(0, augment_1.shifted)(x, random)', 'x'],
  },
  {
    stage: '12-ten-digits',
    what: '3 epochs',
    file: 'train',
    change: ['const epochs = 5', 'const epochs = 3'],
  },
];

/** As the mistake that `withMistake` makes. */
export function asMistake({ what, change, file }: Insufficient): Mistake {
  return { id: what, hint: '', change, file };
}
