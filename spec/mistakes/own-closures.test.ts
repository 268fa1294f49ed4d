import { check } from '../law/check';
import { doorToKnown } from '../law/door';
import { stageNamed } from '../laws/stages';
import {
  accumulates,
  keepsItsOwn,
  operationNames,
  slips,
  slopesOfLast,
  withSlip,
} from './own-closures';

test.each(['01-value', '02-backprop'])('without a slip, the laws of %s hold', async (stage) => {
  const ask = doorToKnown(withSlip('none', () => {}));
  // How long things take is measured of the alternatives.
  for (const law of stageNamed(stage).laws.filter(({ kind }) => kind !== 'growth')) {
    const { state } = await check(law, ask, jest.getSeed());
    expect([law.title, state]).toEqual([law.title, 'holds']);
  }
});

describe.each(operationNames)('the closure of %s', (op) => {
  test.each(Object.keys(slips))('%s: is rejected by one law of stage 02', async (slip) => {
    const verdict = await check(
      accumulates,
      doorToKnown(withSlip(op, slips[slip])),
      jest.getSeed(),
    );
    expect(verdict).toMatchObject({ state: 'fails', smaller: expect.any(Boolean) });
    // An operation and a sum, or the operation twice and a sum.
    expect(verdict).toMatchObject({ shown: expect.stringMatching(new RegExp(`\\b${op}\\(`)) });
    expect((verdict as { shown: string }).shown.split('\n').length).toBeLessThanOrEqual(4);
  });
});

/** Their slopes are the same in every call. */
const flat = ['add', 'sub', 'neg'];

test.each(operationNames.filter((op) => !flat.includes(op)))(
  'the closure of %s reads the slopes of its last call: is rejected as well',
  async (op) => {
    const ask = doorToKnown(withSlip(op, slopesOfLast));
    expect(await check(keepsItsOwn, ask, jest.getSeed())).toMatchObject({ state: 'fails' });
  },
);
