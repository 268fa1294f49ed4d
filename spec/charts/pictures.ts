/** What a learner sees of a stage when its laws have been tried: charts for the terminal. */
export interface Pictures {
  draw(implementation: object): string;
  /** Whether they only make sense when every law of the stage holds. */
  readonly atTheEnd: boolean;
}

const whileLearning = [
  '06-linear',
  '07-xor',
  '08-moons',
  '09-mnist',
  '12-ten-digits',
  '13-your-laws',
];
const whenFinished = ['10-look-inside', '11-tensors'];

/** The pictures of a stage, if it has some. They are loaded then only, for they bring data along. */
export function picturesOf(stage: string): Pictures | undefined {
  if (![...whileLearning, ...whenFinished].includes(stage)) return undefined;
  const { picture } = require(`./pictures/${stage}`) as { picture: Pictures['draw'] };
  return { draw: picture, atTheEnd: whenFinished.includes(stage) };
}
