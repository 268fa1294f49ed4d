import type { PersonResult } from '../grade/result';
import { currentStage, hasNotBegun, isNotTakenIn } from './states';
import { subjectsOfStage } from './topics';

/** Why somebody may need a person. */
export type Need =
  /** The code ended, hung, or could not be read, at the stage that they are at. */
  | 'unreadable'
  | 'refused'
  | 'died'
  | 'too long'
  /** A law fails, and nobody could tell why. */
  | 'unexplained'
  /** What was handed in is not where the kata has it, or is nothing that can be taken in. */
  | 'not taken in'
  /** Nothing is written yet. */
  | 'absent'
  /** Two stages or more behind half of the room. */
  | 'behind';

/** Who may need somebody, and who has finished all that was judged. Everybody at most once. */
export type Room = Readonly<Record<Need | 'through', readonly string[]>>;

/** Looks at a room: attention is short, so it says where it is needed. */
export function lookAround(people: readonly PersonResult[]): Room {
  const places = people.map(placeOf).sort((a, b) => a - b);
  const middle = places[Math.floor(places.length / 2)] ?? 0;
  const room: Record<Need | 'through', string[]> = {
    unreadable: [],
    refused: [],
    'not taken in': [],
    died: [],
    'too long': [],
    unexplained: [],
    absent: [],
    behind: [],
    through: [],
  };
  for (const person of people) {
    const group = groupOf(person, middle);
    if (group) room[group].push(person.name);
  }
  return room;
}

function groupOf(person: PersonResult, middle: number): Need | 'through' | undefined {
  const current = currentStage(person);
  if (!current) return 'through';
  const { state } = current;
  if (state !== 'finished' && state !== 'failing' && state !== 'not written') return state;
  if (subjectsOfStage(current).some(({ kind }) => kind === 'law')) return 'unexplained';
  if (isNotTakenIn(person)) return 'not taken in';
  if (hasNotBegun(person.stages)) return 'absent';
  return middle - placeOf(person) >= 2 ? 'behind' : undefined;
}

/** How many stages somebody has finished before the one that they are at. */
function placeOf(person: PersonResult): number {
  const current = currentStage(person);
  return current ? person.stages.indexOf(current) : person.stages.length;
}
