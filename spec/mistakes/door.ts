import { type Door, doorTo, doorToKnown } from '../law/door';
import { type Mistake, withMistake } from './mistake';

const solutions = {};
const doors = new WeakMap<object, Map<Mistake, Door>>();

/**
 * Where a known mistake is asked: made in its stage, on top of what `earlier` has for the stages
 * before, or of the solutions. It is made once: what it has trained is not trained again.
 */
export function doorToMistake(stage: string, mistake: Mistake, earlier?: object): Door {
  const known = doors.get(earlier ?? solutions) ?? new Map<Mistake, Door>();
  doors.set(earlier ?? solutions, known);
  const door = known.get(mistake) ?? doorInTime(withMistake(stage, mistake, { earlier }), earlier);
  known.set(mistake, door);
  return door;
}

/** What a mistake makes slow can be interrupted, and what it makes of other stages than ours. */
function doorInTime(mistaken: object, earlier?: object): Door {
  const [limited, known] = [doorTo(mistaken), doorToKnown(mistaken)];
  return (law, given, limit) =>
    (law.kind === 'growth' || earlier ? limited : known)(law, given, limit);
}
