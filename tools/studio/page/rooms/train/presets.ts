/** A training worth a look: what an address says, and what to look for. */
export interface Preset {
  readonly name: string;
  readonly words: string;
  readonly state: Readonly<Record<string, string>>;
}

const besideHinge = { loss: 'binaryCrossEntropy', beside: 'hingeLoss' };

export const presets: readonly Preset[] = [
  {
    name: 'A line',
    words:
      'One neuron without an activation is a line: its weight is the slope, its bias the height.',
    state: { data: 'line' },
  },
  {
    name: 'The line that tanh cannot fit',
    words: 'The same neuron with tanh at its end. It cannot leave −1 to 1, however long you train.',
    state: { data: 'line', final: 'tanh' },
  },
  {
    name: 'XOR with 2 neurons: cross-entropy beside hinge',
    words:
      'Two straight lines are just enough. Both networks begin with the same weights. Try other seeds: from many, training gets stuck.',
    state: { data: 'xor', layers: '2', ...besideHinge },
  },
  {
    name: 'XOR with 8 and 4: cross-entropy beside hinge',
    words:
      'Cross-entropy goes on pulling the scores apart. Hinge loss rests as soon as every corner is beyond its margin.',
    state: { data: 'xor', ...besideHinge },
  },
  {
    name: 'The clear boundary of the moons',
    words:
      'Hinge loss pulls at a point until it is beyond the thin line on its own side, and no further.',
    state: { data: 'moons', layers: '16', rate: '0.2' },
  },
  {
    name: 'Circles with an activation of your own: x²',
    words:
      'Two neurons that square can close a ring, two with tanh cannot. It goes through your map. Some seeds are unlucky.',
    state: { data: 'circles', layers: '2', activation: 'square', rate: '0.03', seed: '3' },
  },
  {
    name: 'Two spirals',
    words:
      'The hardest of all: two layers of 16 need some hundred epochs. Which activation finds them sooner?',
    state: { data: 'spirals' },
  },
  {
    name: 'Too large a learning rate',
    words: 'Each step leaps over the valley, further than the one before.',
    state: { data: 'line', rate: '3' },
  },
  {
    name: 'Too large weights: saturated',
    words: 'The first steps throw the neurons to where tanh is flat, and there they stay.',
    state: { data: 'xor', rate: '3' },
  },
  {
    name: 'One straight line is not enough',
    words:
      'Without a hidden layer there is one straight line: 3 of 4 corners are the best that it can do.',
    state: { data: 'xor', layers: '0', loss: 'binaryCrossEntropy' },
  },
];

/** The preset that an address shows, if it shows one. */
export function presetOf(state: Readonly<Record<string, string | undefined>>): Preset | undefined {
  const text = (of: Readonly<Record<string, string | undefined>>) =>
    JSON.stringify(
      Object.entries(of)
        .filter(([, value]) => value)
        .sort(),
    );
  return presets.find((preset) => text(preset.state) === text(state));
}
