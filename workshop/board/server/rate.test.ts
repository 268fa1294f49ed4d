import { Rates } from './rate';

test('so much at once, so much in the long run, and how long to wait', () => {
  const rates = new Rates({ burst: 3, perSecond: 0.5 });
  expect([0, 0, 0, 0].map((now) => rates.wait('a', 1, now))).toEqual([0, 0, 0, 2]);
  expect(rates.wait('b', 1, 0)).toBe(0);
  expect(rates.wait('a', 1, 1000)).toBe(1);
  expect(rates.wait('a', 1, 2000)).toBe(0);
  expect(rates.wait('a', 1, 2000)).toBe(2);
  // After a long time it is the burst again, not more.
  expect([9e9, 9e9, 9e9, 9e9].map((now) => rates.wait('a', 1, now))).toEqual([0, 0, 0, 2]);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  const rates = new Rates({ burst: 1, perSecond: 1 });
  expect(rates.wait('a', 1, 5000)).toBe(0);
  expect(rates.wait('a', 1, 0)).toBe(1);
  expect(rates.wait('a', 1, 1000)).toBe(0);
});

test('of many who come, few are remembered, and who goes on too fast is among them', () => {
  const rates = new Rates({ burst: 1, perSecond: 0.001 }, 10);
  for (let i = 0; i < 1000; i++) {
    rates.wait('busy', 1, i);
    rates.wait(`stranger ${i}`, 1, i);
  }
  expect(rates.wait('busy', 1, 1000)).toBeGreaterThan(0);
  expect(rates.size).toBe(10);
});
