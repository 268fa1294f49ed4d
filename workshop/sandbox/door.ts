import type { Door } from '../../spec/law/door';
import type { Law } from '../../spec/law/law';
import { askInAnyOrder } from './any-order';
import type { Compiled } from './compile';
import type { Place } from './place';
import { ofYourLaws, Room } from './room';

/** The door to a person's code of one stage, which runs in a process of its own. */
export interface StageDoor extends Door {
  /** What is known of each child that ended before its time, in a sentence. */
  readonly deaths: readonly string[];
  /** Why nothing is asked any more, if the seconds of the stage are used up. */
  readonly isOver: string | undefined;
  /** Ends what is running. */
  close(): void;
}

/** Opens the door to a stage, or says why there is none: what the code throws while it is loaded. */
export async function openStage(
  compiled: Compiled,
  stage: string,
  place: Place,
): Promise<StageDoor | { readonly failure: string }> {
  const room = new Room(compiled, stage, place);
  const failure = await room.begin();
  if (failure !== undefined) {
    room.close();
    return { failure };
  }
  const all: Door['all'] = (law, givens, milliseconds) => {
    const ask = (some: readonly unknown[]) => room.ask(law, some, milliseconds);
    // Right programs come first: whoever counts must not know which those are.
    return stage === ofYourLaws ? askInAnyOrder(givens, ask) : ask(givens);
  };
  const one = async (law: Law<unknown>, given: unknown, milliseconds: number) =>
    (await room.ask(law, [given], milliseconds))[0];
  const door = Object.assign(one, { all, deaths: room.deaths, close: () => room.close() });
  return Object.defineProperty(door, 'isOver', { get: () => room.isOver }) as unknown as StageDoor;
}
