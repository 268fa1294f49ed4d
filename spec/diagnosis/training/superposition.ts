import { normal, seeded } from '../../../datasets/random';

/** Whether a network is linear inside, and whether something bends its output in the end. */
export type Straight = 'linear' | 'bent at the end only' | 'no';

/** Gives the first output for each of some inputs. */
type Score = (inputs: readonly (readonly number[])[]) => number[];

const pairs = 12;
const scales = [0.3, 1, 3];

/** What undoes an activation at the end, where it can be undone. */
const inverses: readonly ((score: number) => number)[] = [
  (score) => Math.atanh(score),
  (score) => Math.log(score / (1 - score)),
];

/**
 * Superposition: for a linear f (and a constant beside it), f(a + b) − f(a) − f(b) + f(0) is 0 for
 * every pair. It is tried near 0 and far from it, where a relu that was silent speaks.
 */
export function straightness(score: Score, inputs: number): Straight {
  const random = seeded(1);
  const point = (scale: number) => Array.from({ length: inputs }, () => scale * normal(random));
  const quadruples = scales.flatMap((scale) =>
    Array.from({ length: pairs }, () => {
      const [a, b] = [point(scale), point(scale)];
      return [a.map((x, i) => x + b[i]), a, b, a.map(() => 0)];
    }),
  );
  const scores = score(quadruples.flat());
  const fours = quadruples.map((_, i) => scores.slice(4 * i, 4 * i + 4));
  const isConstant = scores.every((each) => each === scores[0]);
  if (isConstant || !scores.every(Number.isFinite)) return 'no';
  if (fours.every((four) => addsUp(four, 1e-9))) return 'linear';
  const isBent = inverses.some((inverse) => {
    // Near its bounds a score has lost the digits that it would take.
    const undone = fours.map((four) => four.map(inverse)).filter((four) => four.every(isModerate));
    const near = undone.filter((four) => new Set(four).size > 2);
    return near.length >= pairs && near.every((four) => addsUp(four, 1e-6));
  });
  return isBent ? 'bent at the end only' : 'no';
}

function addsUp([sum, a, b, zero]: readonly number[], tolerance: number): boolean {
  const scale = Math.max(...[sum, a, b, zero].map(Math.abs), Math.abs(a - zero));
  return Math.abs(sum - a - b + zero) <= tolerance * scale;
}

function isModerate(x: number): boolean {
  return Math.abs(x) < 6;
}
