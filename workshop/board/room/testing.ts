import type { BoardEvent } from '../../../tools/cli/board/event';
import { apply, emptyRoom, minute, type RoomState, type Stored } from './room';

/** A noon to count from. */
export const noon = Date.UTC(2026, 10, 25, 12);

/** An event of somebody at so many minutes after noon, at a law of a step. */
export function saved(
  name: string,
  number: number,
  minutes: number,
  event: Partial<BoardEvent> = {},
): Stored {
  const base = { number, ago: 0, stage: '01-value', held: 3, of: 49, step: 2 };
  const law = { law: 'mul: holds', state: 'fails' } as const;
  return {
    at: noon + minutes * minute,
    learner: `secret of ${name}`,
    name,
    event: { ...base, ...law, ...event },
  };
}

/** A room in which something has happened. */
export function roomOf(...events: readonly Stored[]): RoomState {
  const room = emptyRoom();
  for (const event of events) apply(room, event);
  return room;
}

/** So many minutes after noon. */
export function after(minutes: number): number {
  return noon + minutes * minute;
}
