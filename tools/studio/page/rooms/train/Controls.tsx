import { type Frame, type Goal, type Speed, speeds } from '../../../engine/train/frame';

const speedNames: Readonly<Record<Speed, string>> = {
  gathering: 'gathers speed',
  slow: 'one epoch a picture',
  fast: 'as fast as it can',
};

interface Props {
  readonly frame?: Frame;
  readonly canTrain: boolean;
  readonly speed: Speed;
  changeSpeed(speed: string): void;
  go(goal: Goal): void;
  startOver(): void;
}

/** Play, pause, one step, one epoch, start over. */
export function Controls({ frame, canTrain, speed, changeSpeed, go, startOver }: Props) {
  const { done = 0, perEpoch = 1, isPlaying = false, rate = 0 } = frame ?? {};
  const [epoch, batch] = [Math.floor(done / perEpoch), done % perEpoch];
  const mayStep = canTrain && !isPlaying;
  return (
    <fieldset class="controls" aria-label="Training">
      <button
        type="button"
        class="play"
        disabled={!canTrain}
        onClick={() => go(isPlaying ? 'pause' : 'play')}
      >
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <button type="button" disabled={!mayStep} onClick={() => go('step')} title="One batch">
        One step
      </button>
      <button type="button" disabled={!mayStep} onClick={() => go('epoch')}>
        One epoch
      </button>
      <button type="button" disabled={done === 0} onClick={startOver}>
        Start over
      </button>
      <label>
        Speed{' '}
        <select value={speed} onChange={(event) => changeSpeed(event.currentTarget.value)}>
          {speeds.map((each) => (
            <option key={each} value={each}>
              {speedNames[each]}
            </option>
          ))}
        </select>
      </label>
      <span class="progress">
        Epoch <output class="epoch">{epoch.toLocaleString('en')}</output>
        {batch > 0 && ` and ${batch} of ${perEpoch} batches`}
        {rate > 0 && (
          <>
            {', '}
            <output class="rate">{Math.round(rate).toLocaleString('en')}</output> epochs a second
          </>
        )}
      </span>
    </fieldset>
  );
}
