import type { Room } from './server';
import type { Stored } from './stored';

/** Until there is a room: how many events came, and who sent one last. */
export function standIn(): Room {
  const people = new Map<string, Stored>();
  let events = 0;
  return {
    take(stored) {
      events++;
      people.set(stored.learner, stored);
    },
    projector: () => ({ events, people: people.size }),
    leader: () => ({ events, people: [...people.values()] }),
  };
}
