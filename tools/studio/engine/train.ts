import type { Room } from './room';
import type { Frame, ToTrain } from './train/frame';
import { Session } from './train/session';

/** The room of training: settings and wishes come in, frames of what the networks say go out. */
export const openTrain: Room<ToTrain, Frame> = (stages, tell) => {
  let opening: Promise<Session> | undefined;
  return async ({ settings, speed, goal = 'pause' }) => {
    if (settings) {
      const before = opening;
      opening = Session.open(stages, settings, tell);
      // Two trainings would take turns.
      await before?.then(
        (session) => session.end(),
        () => {},
      );
    }
    const session = await opening;
    if (speed && session) session.speed = speed;
    await session?.go(goal);
  };
};
