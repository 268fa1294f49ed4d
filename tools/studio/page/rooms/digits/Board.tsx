import { useEffect, useState } from 'preact/hooks';
import { begun, extended, type Place, type Stroke } from './strokes';

const arrows: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const pace = 0.04;

/** Somewhere to draw, with a mouse, a finger, or the arrows of the keyboard. */
export function Board({
  strokes,
  draw,
  keep,
}: {
  strokes: readonly Stroke[];
  /** Called whenever there is more of it. */
  draw(strokes: readonly Stroke[]): void;
  /** Called when the pen is lifted. */
  keep(strokes: readonly Stroke[]): void;
}) {
  const [isDown, setDown] = useState(false);
  // Where the keyboard's pen is, once it was used.
  const [pen, setPen] = useState<Place>();
  useEffect(() => {
    if (strokes.length === 0) setDown(false);
  }, [strokes]);

  const lift = () => {
    if (isDown) keep(strokes);
    setDown(false);
  };
  const putDown = (place: Place) => {
    setDown(true);
    draw(begun(strokes, place));
  };
  const press = (event: KeyboardEvent) => {
    const place = pen ?? [0.5, 0.2];
    const direction = arrows[event.key];
    if (direction) {
      const next = place.map((each, i) => within(each + pace * direction[i])) as [number, number];
      setPen(next);
      if (isDown) draw(extended(strokes, next));
    } else if (event.key === ' ') {
      setPen(place);
      if (isDown) lift();
      else putDown(place);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      setDown(false);
      keep([]);
    } else return;
    event.preventDefault();
  };

  return (
    <svg
      class="board"
      viewBox="0 0 1 1"
      role="application"
      aria-label={`Drawing board, ${strokes.length === 1 ? '1 stroke' : `${strokes.length} strokes`}`}
      aria-describedby="board-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one draws on it with the keyboard, too.
      tabIndex={0}
      onKeyDown={press}
      onBlur={() => {
        lift();
        setPen(undefined);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setPen(undefined);
        putDown(placeOf(event));
      }}
      onPointerMove={(event) => isDown && !pen && draw(extended(strokes, placeOf(event)))}
      onPointerUp={() => !pen && lift()}
      onPointerCancel={lift}
    >
      <title>Draw a digit</title>
      {strokes.map((stroke) => (
        <polyline key={stroke[0].join()} points={pointsOf(stroke)} />
      ))}
      {pen && <circle class={isDown ? 'pen down' : 'pen'} cx={pen[0]} cy={pen[1]} r="0.03" />}
    </svg>
  );
}

function within(coordinate: number): number {
  return Math.min(0.96, Math.max(0.04, coordinate));
}

function placeOf(event: PointerEvent): Place {
  const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
  return [(event.clientX - left) / width, (event.clientY - top) / height];
}

/** A line of one place is drawn as a dot only if it has a second one. */
function pointsOf(stroke: Stroke): string {
  return [...stroke, stroke[stroke.length - 1]].map((place) => place.join()).join(' ');
}
