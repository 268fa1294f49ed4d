import { useEffect, useState } from 'preact/hooks';

/** A picture; where it has several frames, they are played once, or looked at one by one. */
export function Film({ frames }: { frames: readonly string[] }) {
  const last = frames.length - 1;
  const [frame, setFrame] = useState(last);
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => (frame < last ? setFrame(frame + 1) : setPlaying(false)), 200);
    return () => clearTimeout(timer);
  }, [isPlaying, frame]);

  const play = () => {
    if (!isPlaying && frame === last) setFrame(0);
    setPlaying(!isPlaying);
  };
  // The drawings are our own; nothing in them comes from elsewhere.
  const picture = <div dangerouslySetInnerHTML={{ __html: frames[Math.min(frame, last)] }} />;
  if (last === 0) return picture;
  return (
    <div>
      {picture}
      <div class="film">
        <button type="button" onClick={play}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <input
          type="range"
          aria-label="Moment of the training"
          min="0"
          max={last}
          value={frame}
          onInput={(event) => setFrame(Number(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}
