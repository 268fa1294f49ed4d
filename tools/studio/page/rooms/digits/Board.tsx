import { useEffect, useRef, useState } from 'preact/hooks';
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
  // Several events may come before the next render: each has to know what the one before it did.
  const now = useRef({ strokes, isDown: false });
  now.current.strokes = strokes;
  const [isDown, setDown] = useState(false);
  const hold = (down: boolean) => {
    now.current.isDown = down;
    setDown(down);
  };
  const show = (all: readonly Stroke[], tell: typeof draw) => {
    now.current.strokes = all;
    tell(all);
  };
  // Where the keyboard's pen is, once it was used.
  const [pen, setPen] = useState<Place>();
  useEffect(() => {
    // It runs a little later: somebody may have begun to draw again.
    if (now.current.strokes.length === 0) hold(false);
  }, [strokes]);

  const lift = () => {
    if (now.current.isDown) keep(now.current.strokes);
    hold(false);
  };
  const putDown = (place: Place) => {
    hold(true);
    show(begun(now.current.strokes, place), draw);
  };
  const go = (place: Place) => {
    if (now.current.isDown) show(extended(now.current.strokes, place), draw);
  };
  const press = (event: KeyboardEvent) => {
    const place = pen ?? [0.5, 0.2];
    const direction = arrows[event.key];
    if (direction) {
      const next = place.map((each, i) => within(each + pace * direction[i])) as [number, number];
      setPen(next);
      go(next);
    } else if (event.key === ' ') {
      setPen(place);
      if (now.current.isDown) lift();
      else putDown(place);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      hold(false);
      show([], keep);
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
      onPointerMove={(event) => !pen && go(placeOf(event))}
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
