import fc from 'fast-check';
import { check } from './check';
import { doorTo } from './door';
import { explain } from './explain';
import { type Law, law } from './law';

/** What the laws of these tests are about. */
export interface Doubling {
  double(x: number): unknown;
}

/** The law that double(x) is 2x, which every test breaks in its own way. */
export const doubling = law<Doubling, { x: number }>({
  title: 'double: is twice as much',
  step: 1,
  kind: 'behaviour',
  given: fc.record({ x: fc.integer({ min: 2, max: 100 }) }),
  yours: ({ double }, { x }) => ({ 'double(x)': double(x) }),
  truth: ({ x }) => ({ 'double(x)': 2 * x }),
});

/** A correct implementation. */
export const right = (x: number) => x + x;

/** What comes of trying a law on an implementation, in 0.3 seconds at most. */
export function checked(double: (x: number) => unknown, tried: Law<Doubling> = doubling) {
  return check(tried, doorTo({ double }), 1, { cases: 60, limit: 300 });
}

/** What its reader is told. */
export async function screen(
  double: (x: number) => unknown,
  tried?: Law<Doubling>,
): Promise<string> {
  const result = await checked(double, tried);
  if (result.state === 'holds') return 'This law holds.';
  const { title, step } = doubling;
  return explain({ folder: 'katas/00-double', title, step, seed: 1, borrowed: [], result });
}
