import { useEffect, useState } from 'preact/hooks';
import type { Drawn } from '../../../engine/graph';
import { sentenceOf } from './steps';

/** The steps of `backward`, one gradient at a time, in the learner's own order. */
export function Steps({ drawn, step, go }: { drawn: Drawn; step: number; go(to: number): void }) {
  const [isPlaying, setPlaying] = useState(false);
  const last = drawn.steps.length;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => (step < last ? go(step + 1) : setPlaying(false)), 700);
    return () => clearTimeout(timer);
  }, [isPlaying, step, last]);

  if (last === 0) return null;
  const play = () => {
    if (!isPlaying && step === last) go(0);
    setPlaying(!isPlaying);
  };
  return (
    <div class="steps">
      <fieldset aria-label="Steps of backward">
        <button type="button" onClick={() => go(0)} disabled={step === 0}>
          Before backward
        </button>
        <button type="button" onClick={() => go(step - 1)} disabled={step === 0}>
          Back
        </button>
        <button type="button" onClick={() => go(step + 1)} disabled={step === last}>
          Step
        </button>
        <button type="button" onClick={play}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <button type="button" onClick={() => go(last)} disabled={step === last}>
          To the end
        </button>
      </fieldset>
      <p aria-live="polite">{sentenceOf(drawn, step)}</p>
    </div>
  );
}
