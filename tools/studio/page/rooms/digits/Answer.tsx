import { argmax } from '../../../engine/digits/network';
import { percent } from './words';

/** What the network says of the drawing: the probability of each digit. */
export function Answer({
  probabilities,
  isTrained,
}: {
  probabilities: readonly number[];
  isTrained: boolean;
}) {
  const digit = argmax(probabilities);
  return (
    <div class="answer">
      <p aria-live="polite">{sentenceOf(probabilities, digit, isTrained)}</p>
      <ol aria-label="Probability of each digit">
        {probabilities.map((each, i) => (
          <li key={i} class={i === digit ? 'said' : undefined}>
            <b>{i}</b>
            <span class="bar">
              <span style={{ width: `${Number.isNaN(each) ? 0 : 100 * each}%` }} />
            </span>
            <output>{percent(each)}</output>
          </li>
        ))}
      </ol>
    </div>
  );
}

function sentenceOf(probabilities: readonly number[], digit: number, isTrained: boolean): string {
  if (probabilities.some(Number.isNaN)) return 'Your network says NaN.';
  const said = `${digit} (${percent(probabilities[digit])})`;
  if (!isTrained) return `It has learned nothing yet, and guesses ${said}. Train it.`;
  return `Your network says ${said}.`;
}
