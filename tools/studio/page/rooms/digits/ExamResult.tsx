import type { Exam } from '../../../engine/digits/messages';
import { Pixels } from './Pixels';
import { percent } from './words';

/** The pictures that were taken for another digit, the surest mistakes first. */
export function MisreadDigits({ exam: { wrong, misread } }: { exam: Exam }) {
  if (wrong === 0) return <p>It reads every unseen picture right.</p>;
  const shown = misread.length < wrong ? `; the ${misread.length} surest mistakes` : '';
  return (
    <div>
      <p>
        {wrong} unseen {wrong === 1 ? 'picture is' : 'pictures are'} misread{shown}.
      </p>
      <div class="misread">
        {misread.map(({ pixels, digit, takenFor, probability }, i) => {
          const words = `${digit} read as ${takenFor}`;
          return (
            <figure key={i}>
              <Pixels pixels={pixels} words={`A ${words}`} />
              <figcaption>
                {words}
                <br />
                <span class="quiet">{percent(probability)}</span>
              </figcaption>
            </figure>
          );
        })}
      </div>
    </div>
  );
}

/** How often each digit was taken for each. */
export function ConfusionMatrix({ exam: { confusion } }: { exam: Exam }) {
  return (
    <table class="confusion">
      <caption>Rows: the digit. Columns: what it is read as.</caption>
      <thead>
        <tr>
          <td />
          {confusion.map((_, digit) => (
            <th key={digit} scope="col">
              {digit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {confusion.map((row, digit) => (
          <tr key={digit}>
            <th scope="row">{digit}</th>
            {row.map((times, takenFor) => (
              <td key={takenFor} style={{ background: groundOf(times, row, digit === takenFor) }}>
                {times || <span class="none">0</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Right is blue and wrong orange. A few mistakes are to be seen, too: the root of their share. */
function groundOf(times: number, row: readonly number[], isRight: boolean): string {
  const share = times / (row.reduce((sum, each) => sum + each, 0) || 1);
  const strength = Math.round(45 * Math.sqrt(share));
  return `color-mix(in srgb, var(${isRight ? '--above' : '--below'}) ${strength}%, transparent)`;
}
