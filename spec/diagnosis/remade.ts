import type { Law } from '../law/law';

/** Makes a law from each law once: what is asked twice is the same question. */
export function remade(make: (law: Law<unknown>) => Law<unknown>) {
  const known = new WeakMap<Law<unknown>, Law<unknown>>();
  return (law: Law<unknown>): Law<unknown> => {
    const made = known.get(law) ?? make(law);
    known.set(law, made);
    return made;
  };
}
