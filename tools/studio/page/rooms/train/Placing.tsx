import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { mostPoints, type Point, placed, removed } from '../../../engine/train/points';

type Tool = 0 | 1 | 'remove';

const tools: readonly { readonly tool: Tool; readonly name: string }[] = [
  { tool: 0, name: '● blue' },
  { tool: 1, name: '▲ orange' },
  { tool: 'remove', name: 'remove' },
];

interface Props {
  readonly points: readonly Point[];
  change(points: readonly Point[]): void;
  readonly children: ComponentChildren;
}

/** A surface on which points are placed: with a mouse, a finger, or the keys. */
export function Placing({ points, change, children }: Props) {
  const [tool, setTool] = useState<Tool>(0);
  const [cursor, setCursor] = useState({ x: 0, y: 0 });
  const [isByKeys, setByKeys] = useState(false);
  const act = (place: { x: number; y: number }, how: Tool) =>
    change(how === 'remove' ? removed(points, place) : placed(points, { ...place, label: how }));

  const press = (event: PointerEvent) => {
    const { left, top, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const part = (at: number) => Math.round(200 * (at / width) - 100);
    const place = { x: part(event.clientX - left), y: -part(event.clientY - top) };
    setByKeys(false);
    setCursor(place);
    act(place, tool);
  };
  const key = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const inside = (at: number) => Math.max(-100, Math.min(100, at));
    if (move) setCursor({ x: inside(cursor.x + move[0]), y: inside(cursor.y + move[1]) });
    else if (event.key === 'Enter' || event.key === ' ') act(cursor, tool);
    else if (event.key === 'Delete' || event.key === 'Backspace') act(cursor, 'remove');
    else return;
    setByKeys(true);
    event.preventDefault();
  };

  return (
    <div class="placing">
      <fieldset class="tools">
        <legend>Place</legend>
        {tools.map((each) => (
          <label key={each.name}>
            <input
              type="radio"
              name="tool"
              checked={tool === each.tool}
              onChange={() => setTool(each.tool)}
            />
            {each.name}
          </label>
        ))}
      </fieldset>
      <div
        class="plane"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys place points on it.
        tabIndex={0}
        aria-label="Plane for your points: the arrow keys move, Enter places, Delete removes"
        onClick={press as never}
        onKeyDown={key}
      >
        {children}
        {isByKeys && (
          <span
            class="cursor"
            style={{ left: `${(cursor.x + 100) / 2}%`, top: `${(100 - cursor.y) / 2}%` }}
          />
        )}
      </div>
      <p class="hint" aria-live="polite">
        {isByKeys
          ? `At ${cursor.x / 100}, ${cursor.y / 100}. ${points.length} points.`
          : hintFor(points.length)}{' '}
      </p>
      {points.length > 0 && (
        <button type="button" class="small" onClick={() => change([])}>
          Remove all points
        </button>
      )}
    </div>
  );
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-5, 0],
  ArrowRight: [5, 0],
  ArrowUp: [0, 5],
  ArrowDown: [0, -5],
};

function hintFor(count: number): string {
  if (count === 0) return 'Click or tap to place a point. With the keyboard: arrows, then Enter.';
  if (count >= mostPoints) return `${count} points are the most that an address can hold.`;
  return `${count} ${count === 1 ? 'point' : 'points'}. Click or tap for more.`;
}
