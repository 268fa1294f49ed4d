import { findPlace } from './find-place';

/** Tests that need bubblewrap, or that say where there is none that they were left out. */
export function describeInBwrap(name: string, tests: () => void): void {
  try {
    findPlace('bwrap', { seconds: 5, memory: 128 });
    describe(name, tests);
  } catch (reason) {
    describe.skip(`${name} (left out: ${(reason as Error).message})`, tests);
  }
}
