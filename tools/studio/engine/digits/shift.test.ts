import { seeded } from '../../../../datasets/random';
import { shifted } from '../../../../solutions/12-ten-digits/augment';
import { setShifted } from './shift';

test('a picture is shifted as stage 12 shifts it, wherever it stands', () => {
  const picture = Array.from({ length: 784 }, (_, i) => i + 1);
  const [ours, theirs] = [seeded(1), seeded(1)];
  for (let i = 0; i < 20; i++) {
    const data = new Float64Array(3 * 784);
    setShifted(data, 784, picture, ours);
    expect(Array.from(data.subarray(784, 2 * 784))).toEqual(shifted(picture, theirs));
    expect(data.subarray(0, 784).every((each) => each === 0)).toBe(true);
    expect(data.subarray(2 * 784).every((each) => each === 0)).toBe(true);
  }
});
