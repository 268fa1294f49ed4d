import type { Frame, NetworkFrame } from '../../../engine/train/frame';
import { History } from './history';
import { short, sumUp } from './words';

test.each([
  [0, '0'],
  [0.0001, '< 0.001'],
  [0.0213, '0.021'],
  [-0.5, '−0.5'],
  [12.34, '12'],
  [123456, '1.2e5'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '−Infinity'],
])('%d in short: %s', (number, text) => {
  expect(short(number)).toBe(text);
});

const training = { right: 4, count: 4, loss: 0.02, rSquared: 0.9985 };
const network = { training, unseen: { ...training, right: 90, count: 100 } } as NetworkFrame;

test('a network is summed up', () => {
  expect(sumUp(network, 'xor')).toBe(
    '4 of 4 right, loss 0.02. Unseen: 90 of 100 right, loss 0.02.',
  );
  expect(sumUp(network, 'line')).toMatch(/^R² 0.999, loss 0.02/);
  const nothing = { ...training, count: 0 };
  expect(sumUp({ ...network, training: nothing }, 'own')).toBe('There are no points yet.');
  expect(sumUp({ ...network, unseen: nothing }, 'own')).toBe('4 of 4 right, loss 0.02.');
});

test('a history has columns for each network, gaps for NaN, and never grows without end', () => {
  const history = new History();
  const frame = (done: number, loss = 1) =>
    ({ done, perEpoch: 2, networks: [{ ...network, training: { ...training, loss } }] }) as Frame;
  history.add(frame(0), 'xor');
  history.add(frame(2, Number.NaN), 'xor');
  history.add(frame(2), 'xor');
  expect(history.epochs).toEqual([0, 1]);
  expect(history.losses).toEqual([
    [1, null],
    [0.02, 0.02],
  ]);
  expect(history.qualities[1]).toEqual([0.9, 0.9]);
  for (let done = 4; done < 5000; done += 2) history.add(frame(done), 'xor');
  expect(history.epochs.length).toBeLessThan(801);
  expect([history.epochs[0], history.losses[1].length]).toEqual([0, history.epochs.length]);
  history.add(frame(0), 'xor');
  expect(history.epochs).toEqual([0]);
});
