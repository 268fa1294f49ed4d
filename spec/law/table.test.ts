import type { Row } from './facts';
import { wrap } from './format';
import { table } from './table';

describe('a table', () => {
  const row = (name: string, yours: Row['yours'], truth: Row['truth'], agrees = false): Row => ({
    name,
    yours,
    truth,
    agrees,
  });
  const long = '[0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]';

  test('that is too wide is written one above the other, in 76 columns', () => {
    expect(table([row('its parameters', `${long.slice(0, -1)}, 1]`, long)])).toEqual([
      'its parameters  ✗',
      `  yours  ${long.slice(0, -1)}, 1]`,
      `  truth  ${long}`,
    ]);
  });

  test('says what is right in one line there, and that there is nothing', () => {
    expect(table([row('right', long, long, true), row('wrong', '', long)])).toEqual([
      `right: ${long}`,
      'wrong  ✗',
      '  yours  nothing',
      `  truth  ${long}`,
    ]);
  });

  test('does not show the rounding of what is right', () => {
    expect(table([row('a', 4.2e-18, 0, true)])[1]).toMatch(/^a +0 +0$/);
  });

  test('shows 0 for what is rounding beside a number that is not 0', () => {
    expect(table([row('a', -5.5e-17, 0.05)])[1]).toMatch(/^a +0 +0.05 {2}✗$/);
    expect(table([row('a', 2e-18, 4e-18)])[1]).toMatch(/^a +2e-18 +4e-18 {2}✗$/);
  });

  test('shows a large number as it is beside ∞', () => {
    const [, line] = table([row('a', 8.2e307, Number.POSITIVE_INFINITY)]);
    expect(line).toMatch(/^a +8.2e\+307 +Infinity {2}✗$/);
  });

  test('leaves shapes on one line', () => {
    expect(wrap('a 2 × 3 matrix', 5)).toBe('a\n2 × 3\nmatrix');
  });
});
