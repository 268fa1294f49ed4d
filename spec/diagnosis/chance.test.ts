import { mlpMistakes } from '../mistakes/03-mlp';
import { trainingMistakes } from '../mistakes/05-training';
import type { Mistake, Mistakes } from '../mistakes/mistake';
import { rejection } from '../mistakes/reject';
import { some } from '../some';

/** What is said of the solution of a stage with something else in one place. */
async function saidOf({ stage }: Mistakes, snippet: string, instead: string, seed: number) {
  const mistake: Mistake = { id: 'of this test', hint: '', change: [snippet, instead] };
  return (await rejection(stage, mistake, seed, { most: 10, short: true }))?.hints;
}

const hintOf = ({ list }: Mistakes, id: string) => list.find((each) => each.id === id)?.hint;

/** Of each list, others every time. */
const few = <Item>(list: readonly Item[]) => some(list, 1, jest.getSeed());

describe('what chance is told', () => {
  const seed = jest.getSeed();
  const draw = '(2 * random() - 1) * scale';

  test.each(
    few([
      ['2 * random() - 1', 'weights are not scaled'],
      ['4 * random() - 2', 'weights are not scaled'],
      ['random() - 0.5', 'weights are not scaled'],
      ['(2 * random() - 1) * 0.01', 'weights are scaled for pictures'],
      ['(2 * random() - 1) / inputs', 'weights are scaled too much'],
      ['(2 * random() - 1) * 0.0005', 'weights are tiny'],
      ['random() * 0.7 * scale', 'weights are positive'],
      ['-random() * scale', 'weights are negative'],
      ['1 - random()', 'weights are bare draws'],
      ['0.5', 'weights are one constant'],
    ]),
  )('weights of %s: %s', async (instead, id) => {
    expect(await saidOf(mlpMistakes, draw, instead, seed)).toEqual([hintOf(mlpMistakes, id)]);
  });

  test('weights of which most are positive are told so, wherever they lie', async () => {
    const hint = hintOf(mlpMistakes, 'weights lie around ½');
    expect(await saidOf(mlpMistakes, draw, '(random() - 0.25) * scale', seed)).toEqual([hint]);
  });

  const loop = 'for (let last = result.length - 1; last > 0; last--) {';

  test.each(
    few([
      [
        'Math.floor(random() * (last + 1))',
        'Math.floor(((random() + 0.5) % 1) * result.length)',
        'shuffled over all places',
      ],
      [
        'const result = [...items];',
        'const result = [...items]; return result.sort(() => 0.5 - random());',
        'shuffled by sorting',
      ],
    ]),
  )('an uneven shuffle, %s → %s: %s', async (snippet, instead, id) => {
    const said = await saidOf(trainingMistakes, snippet, instead, seed);
    expect(said).toEqual([hintOf(trainingMistakes, id)]);
  });

  test('an uneven shuffle that nobody knows is none of these', async () => {
    const instead = 'for (const _ of items) { const last = Math.floor(random() * result.length);';
    expect(await saidOf(trainingMistakes, loop, instead, seed)).toEqual([]);
  });
});
