import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Task } from '../../../engine/digits/messages';
import { changeAddress } from '../../shell/address';
import { Answer } from './Answer';
import { Board } from './Board';
import { Pixels } from './Pixels';
import { pictureOf } from './picture';
import { type Stroke, written } from './strokes';
import './drawing.css';

/** A digit of one's own: the board, what the network gets of it, and what it says. */
export function Drawing({
  task,
  kept,
  probabilities,
  isTrained,
  ask,
}: {
  task: Task;
  /** The strokes that the address holds. */
  kept: readonly Stroke[];
  probabilities: readonly number[] | undefined;
  isTrained: boolean;
  /** Asks the network about a picture. */
  ask(pixels: readonly number[]): void;
}) {
  // While the pen is down, there is more than the address holds.
  const [draft, setDraft] = useState<readonly Stroke[]>();
  const strokes = draft ?? kept;
  const pixels = useMemo(() => pictureOf(strokes), [written(strokes)]);
  useEffect(() => {
    if (strokes.length > 0) ask(pixels);
  }, [pixels]);
  const keep = (all: readonly Stroke[]) => {
    setDraft(undefined);
    changeAddress({ strokes: written(all) });
  };
  const isBlank = strokes.length === 0;
  return (
    <section class="digits-drawing" aria-label="Draw a digit">
      <h2>Draw a {task === 'two' ? '0 or a 1' : 'digit'}</h2>
      <div class="desk">
        <Board strokes={strokes} draw={setDraft} keep={keep} />
        <div class="beside">
          <div class="buttons">
            <button type="button" disabled={isBlank} onClick={() => keep([])}>
              Clear
            </button>
            <button type="button" disabled={isBlank} onClick={() => keep(strokes.slice(0, -1))}>
              Undo
            </button>
          </div>
          <figure>
            <Pixels pixels={pixels} words={isBlank ? 'Empty' : 'Your digit in 28 by 28 pixels'} />
            <figcaption class="quiet">what your network gets</figcaption>
          </figure>
        </div>
      </div>
      <p id="board-keys" class="quiet">
        With the keyboard: arrows move the pen, the space bar puts it down and lifts it, Delete
        clears.
      </p>
      {!isBlank && probabilities && <Answer probabilities={probabilities} isTrained={isTrained} />}
    </section>
  );
}
