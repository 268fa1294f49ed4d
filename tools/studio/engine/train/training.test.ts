import { alternatives } from '../../../../spec/alternatives/all';
import type { TrainingModule } from '../../../../spec/contract';
import type { Frame, Goal } from './frame';
import { Session } from './session';
import { type State, settingsFrom } from './settings';

/** What a session tells until it has reached its goals. */
async function framesOf(kit: TrainingModule, state: State, ...goals: Goal[]) {
  const frames: Frame[] = [];
  const stages = new Proxy({}, { get: () => async () => kit });
  const session = await Session.open(stages, settingsFrom(state), (frame) => frames.push(frame));
  for (const goal of goals) await session.go(goal);
  return frames;
}

async function lastOf(kit: TrainingModule, state: State, goal: number): Promise<Frame> {
  const frames = await framesOf(kit, state, goal);
  return frames[frames.length - 1];
}

const { closures, thrifty } = alternatives;

test.each(Object.entries(alternatives))(
  '%s: learns XOR, and everything is seen',
  async (_, kit) => {
    const { done, perEpoch, networks } = await lastOf(kit, { data: 'xor' }, 150);
    expect([done, perEpoch]).toEqual([150, 1]);
    const [{ training, unseen, maps, columns, parameters, symptom }] = networks;
    expect(training).toMatchObject({ right: 4, count: 4 });
    expect(unseen.count).toBe(100);
    expect(maps).toHaveLength(13 * columns ** 2);
    expect(parameters).toHaveLength(65);
    expect(symptom).toBeUndefined();
  },
);

test('two losses begin with the same weights', async () => {
  const state = { data: 'xor', loss: 'binaryCrossEntropy', beside: 'hingeLoss' };
  const { networks } = await lastOf(closures, state, 0);
  expect(networks.map(({ loss }) => loss)).toEqual(['binaryCrossEntropy', 'hingeLoss']);
  expect(networks[0].parameters).toEqual(networks[1].parameters);
  const later = await lastOf(closures, state, 3);
  expect(later.networks[0].parameters).not.toEqual(later.networks[1].parameters);
});

test('steps are batches: as many as an epoch has lead to the same network', async () => {
  const state = { data: 'moons', count: '50', layers: '4' };
  const frames = await framesOf(closures, state, 'step', 'step', 'step', 'epoch');
  expect(frames.map(({ done, perEpoch }) => [done, perEpoch])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
    [6, 3],
  ]);
  const whole = await lastOf(closures, state, 6);
  whole.networks[0].parameters.forEach((each, i) => {
    expect(frames[3].networks[0].parameters[i]).toBeCloseTo(each, 10);
  });
});

const troubles: [state: State, steps: number, sentence: RegExp][] = [
  [{ data: 'line', rate: '3' }, 600, /no finite number any more.*Divide the learning rate/],
  [{ data: 'line', final: 'tanh' }, 10, /tanh at the end.*between −1 and 1 only, and \d+ of 100/],
  [{ data: 'xor', final: 'relu' }, 1, /never says less than 0/],
  [{ data: 'xor', rate: '0' }, 20, /Nothing moves: the learning rate is 0/],
  [{ data: 'xor', rate: '3' }, 300, /Saturated: \d of \d neurons in layer \d/],
  [{ data: 'xor', layers: '0', loss: 'binaryCrossEntropy' }, 600, /one straight line/],
  [{ data: 'xor', activation: 'linear', loss: 'binaryCrossEntropy' }, 600, /Without an activation/],
  [{ data: 'xor', layers: '4', activation: 'relu', rate: '2' }, 300, /Dead: \d of 4 neurons/],
];

test.each(troubles)('%j is explained', async (state, steps, sentence) => {
  const { networks } = await lastOf(thrifty, state, steps);
  expect(networks[0].symptom).toMatch(sentence);
});

test('a step that changes nothing is told', async () => {
  class SGD {
    step() {}
    zeroGrad() {}
  }
  const { networks } = await lastOf({ ...closures, SGD }, { data: 'xor' }, 20);
  expect(networks[0].symptom).toMatch(/no parameter has changed in 20 epochs/);
});

test('without points there is nothing to train, and nothing is wrong', async () => {
  const { done, isPlaying, networks } = await lastOf(closures, { data: 'own' }, 5);
  expect([done, isPlaying, networks[0].symptom]).toEqual([0, false, undefined]);
});
