import type { PersonResult } from '../grade/result';
import { currentStage, isTrouble, lookOf } from './states';

/** Who may need somebody, and why; and who is through. Everybody at most once, by name. */
export interface Room {
  /** Whose code ended, hung, or could not be read, at the stage that they are at. */
  readonly broken: readonly string[];
  /** Who has written nothing yet. */
  readonly absent: readonly string[];
  /** Who is two stages or more behind half of the room. */
  readonly behind: readonly string[];
  /** Who has finished all that was judged. */
  readonly through: readonly string[];
}

/** Looks at a room: attention is short, so it says where it is needed. */
export function lookAround(people: readonly PersonResult[]): Room {
  const places = people.map(placeOf).sort((a, b) => a - b);
  const middle = places[Math.floor((places.length - 1) / 2)] ?? 0;
  const groups = people.map((person) => ({ name: person.name, group: groupOf(person, middle) }));
  const named = (wanted: keyof Room) =>
    groups.filter(({ group }) => group === wanted).map(({ name }) => name);
  return {
    broken: named('broken'),
    absent: named('absent'),
    behind: named('behind'),
    through: named('through'),
  };
}

function groupOf(person: PersonResult, middle: number): keyof Room | undefined {
  const current = currentStage(person);
  if (!current) return 'through';
  if (isTrouble(current)) return 'broken';
  if (person.stages.every((stage) => lookOf(stage) === 'not begun')) return 'absent';
  return middle - placeOf(person) >= 2 ? 'behind' : undefined;
}

/** How many stages somebody has finished before the one that they are at. */
function placeOf(person: PersonResult): number {
  const current = currentStage(person);
  return current ? person.stages.indexOf(current) : person.stages.length;
}
