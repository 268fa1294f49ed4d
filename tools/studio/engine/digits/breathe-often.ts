import { breathe } from '../room';

/** Breathes whenever so much time has passed since it last did, in milliseconds. */
export function breatheOften(milliseconds: number): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < milliseconds) return undefined;
    return breathe().then(() => {
      last = performance.now();
    });
  };
}
