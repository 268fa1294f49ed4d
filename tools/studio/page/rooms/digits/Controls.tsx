import { mostEpochs, type Task } from '../../../engine/digits/messages';
import { changeAddress } from '../../shell/address';
import type { Settings } from './settings';

const tasks: Readonly<Record<Task, string>> = { two: '0 against 1', ten: 'Ten digits' };

/** What is trained, and for how long. */
export function Controls({
  settings: { task, seed },
  epochs,
  isTraining,
  isPausing,
  play,
  pause,
  startOver,
}: {
  settings: Settings;
  /** How far training is; nothing while it is loaded. */
  epochs: number | undefined;
  isTraining: boolean;
  /** A part of the epoch is still to be finished. */
  isPausing: boolean;
  play(): void;
  pause(): void;
  startOver(change?: Readonly<Record<string, string | undefined>>): void;
}) {
  const isAtEnd = epochs === undefined || epochs >= mostEpochs;
  const oneMore = () => changeAddress({ epochs: `${Math.floor(epochs ?? 0) + 1}` });
  return (
    <section class="digits-controls" aria-label="Controls">
      <fieldset>
        <legend>Which digits</legend>
        {(Object.keys(tasks) as Task[]).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="task"
              checked={each === task}
              onChange={() => startOver({ task: each })}
            />
            {tasks[each]}
          </label>
        ))}
      </fieldset>
      <button type="button" class="play" disabled={isAtEnd} onClick={isTraining ? pause : play}>
        {isTraining ? (isPausing ? 'Pausing' : 'Pause') : 'Play'}
      </button>
      <button type="button" disabled={isAtEnd || isTraining} onClick={oneMore}>
        One epoch
      </button>
      <button type="button" disabled={!epochs} onClick={() => startOver()}>
        Start over
      </button>
      <label>
        Seed{' '}
        <input
          type="number"
          min={0}
          step={1}
          value={seed}
          onChange={(event) => startOver({ seed: event.currentTarget.value })}
        />
      </label>
    </section>
  );
}
