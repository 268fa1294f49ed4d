import { randomBytes, randomInt } from 'node:crypto';
import { join as path } from 'node:path';
import type { StageResult } from '../../../spec/law/result';
import { root } from '../stages';
import { type Room, roomFrom } from './address';
import { askKey, askLine } from './ask';
import { Board } from './board';
import { consentScreen } from './consent';
import { Kept } from './kept';
import { friendlyName, problemWith } from './name';
import { type Member, nextEvents, withEvent } from './queue';
import { Sender } from './sender';
import { whatHappened } from './what-happened';

const random = () => randomInt(2 ** 32) / 2 ** 32;
const timing = { random, now: Date.now, limit: 5000, pause: 1000, longest: 30_000, last: 300 };

/** What was typed: the room, and a name if one was given. A sentence, if something is wrong with it. */
export function invitation(address: string, name?: string): Room | string {
  const problem = name === undefined ? undefined : problemWith(name);
  return problem ?? roomFrom(address);
}

/**
 * Joins a room: at once, where that was agreed to before. Else it shows what would be sent, going by
 * the result at hand, and asks. Nobody, if the answer is no.
 */
export async function join(
  room: Room,
  name: string | undefined,
  result: StageResult,
): Promise<Board | undefined> {
  const kept = new Kept(path(root, 'out', 'board.json'), room.address);
  if (kept.member && name) kept.change((member) => ({ ...member, name: name.trim() }));
  if (!kept.member) {
    const member = await candidate(name);
    if (!(await agrees(member, room, result))) return undefined;
    kept.join(member);
  }
  return new Board(new Sender(room, kept, timing));
}

async function candidate(name?: string): Promise<Member> {
  const learner = randomBytes(16).toString('hex');
  return { learner, name: name?.trim() ?? (await askName()), last: 0, waiting: [] };
}

async function askName(): Promise<string> {
  const offered = friendlyName(random);
  for (;;) {
    const name = await askLine(`\n  What shall the board call you? (Enter: ${offered}) `, offered);
    const problem = problemWith(name);
    if (!problem) return name;
    console.log(`  ${problem}`);
  }
}

/** Shows the event that would be the first, and waits for a yes or a no. */
async function agrees(member: Member, room: Room, result: StageResult): Promise<boolean> {
  const happened = whatHappened(result);
  if (!happened) return false;
  const events = nextEvents(withEvent(member, happened, undefined, 0), 0);
  console.clear();
  console.log(consentScreen({ learner: member.learner, name: member.name, events }, room));
  return (await askKey('yn')) === 'y';
}
