import type { Accepted, Truth } from '../../../spec/law/facts';

/** What a test library offers; a submission finds it where Jest puts it. */
export const expect = require('expect').expect as typeof import('expect').expect;

/** Says whether a fact is what is true of it, as somebody would write it who trusts everybody. */
export function agree(yours: unknown, truth: Truth | undefined): boolean {
  if (Object.is(yours, truth)) return true;
  if (typeof truth === 'number') return isNear(yours, truth, 1e-9 * Math.max(1, Math.abs(truth)));
  if (typeof truth === 'object') return isWithin(yours, truth);
  expect(yours).toEqual(truth);
  return true;
}

function isNear(yours: unknown, truth: number, tolerance: number): boolean {
  return !(Math.abs((yours as number) - truth) > tolerance);
}

function isWithin(yours: unknown, { low, high }: Accepted): boolean {
  if (Number.isNaN(yours)) return false;
  return (yours as number) >= low && (yours as number) <= high;
}
