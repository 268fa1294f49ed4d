import { check } from '../law/check';
import { doorTo } from '../law/door';
import { stageNamed } from '../laws/stages';
import { withMistake } from '../mistakes/mistake';
import { causeOf } from './cause';
import { callsDuring } from './listen';

/** What is said of the first law that fails when a part of the solution of stage 01 is replaced. */
async function firstCause(instead: string) {
  const ask = doorTo(withMistake('01-value', { id: '', hint: '', instead }));
  for (const law of stageNamed('01-value').laws) {
    const verdict = await check(law, ask, 1);
    if (verdict.state === 'fails') {
      return { about: law.about, cause: await causeOf('01-value', law, ask, verdict, 1) };
    }
  }
  throw new Error('Every law holds.');
}

const divByPow = 'Value.prototype.div = function (b) { return this.mul(asValue(b).pow(-1)); };';
const wrongPow =
  'Value.prototype.pow = function (n) { return new Value(this.data ** n, [this], [this.data ** (n - 1)]); };';

test('an operation that uses another, which is not right: the other is to be mended first', async () => {
  const { about, cause } = await firstCause(divByPow + wrongPow);
  expect(about).toBe('div');
  expect(cause).toMatchObject({
    kind: 'inner part',
    caller: 'div',
    callee: 'pow',
    step: 4,
    cause: { hints: [expect.stringMatching(/the factor n is missing/)] },
  });
});

test('an operation that is wrong itself is named, also if it uses another', async () => {
  const upsideDown = divByPow.replace('this.mul(asValue(b)', 'asValue(b).mul(this');
  const { about, cause } = await firstCause(upsideDown);
  expect(about).toBe('div');
  expect(cause?.kind).not.toBe('inner part');
});

test('two operations that do not use each other are mended one after the other', async () => {
  const { about, cause } = await firstCause(
    `Value.prototype.neg = function () { return new Value(-this.data, [this], [1]); };${wrongPow}`,
  );
  expect(about).toBe('neg');
  expect(cause).toMatchObject({ kind: 'known mistake', hints: [expect.stringMatching(/−1/)] });
});

test('listening leaves everything as it was, whatever happens meanwhile', () => {
  class Box {
    static make() {
      return new Box().open();
    }
    open() {
      throw new Error('no key');
    }
  }
  const { make } = Box;
  expect(callsDuring({ Box, free: () => 1 }, () => Box.make())).toEqual(['make', 'open']);
  expect(Box.make).toBe(make);
});
