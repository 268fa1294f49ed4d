import { adviseFrom } from './advice';
import { type Facts, factsOf } from './facts';
import type { RoomState } from './room';

/** What there is to say afterwards, without names. */
export interface RoomReport extends Facts {
  /** What the leader may change next time. */
  readonly advice: readonly string[];
}

/** What a room found hard. It should be one that forgets nothing: `emptyRoom(Infinity)`. */
export function reportOf(room: RoomState): RoomReport {
  const facts = factsOf(room);
  return { ...facts, advice: adviseFrom(facts) };
}
