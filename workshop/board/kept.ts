import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { counted } from '../../spec/law/format';
import { rowOf } from '../report/csv';
import { reportOf } from './room/report';
import { reportPage } from './room/report-page';
import { apply, emptyRoom, type RoomState, type Stored } from './room/room';
import { logIn, removeBoard } from './server/folder';
import { Keeper } from './server/keeper';
import { readLog } from './server/lines';
import { lock } from './server/lock';

/** The room as a whole workshop left it: nothing is forgotten. @throws {Error} if there was none */
export function wholeRoom(folder: string): RoomState {
  const room = emptyRoom(Number.POSITIVE_INFINITY);
  const keeper = new Keeper((stored) => apply(room, stored));
  readExisting(folder, keeper.remember);
  return room;
}

/** Writes a page about what the room found hard, and says where it is. */
export function reportTo(file: string, folder: string): string {
  const page = reportPage(reportOf(wholeRoom(folder)));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return `The report is in ${file}, without names.`;
}

function readExisting(folder: string, take: (stored: Stored) => void): void {
  const path = logIn(folder);
  if (!existsSync(path)) throw new Error(`No board has kept anything in ${folder}.`);
  const { broken } = readLog(path, take);
  const are = broken === 1 ? 'is' : 'are';
  const lines = counted(broken, 'line');
  if (broken > 0) console.error(`${lines} of ${path} cannot be read, and ${are} left out.`);
}

const head = ['learner', 'name', 'number', 'time', 'stage', 'held', 'of', 'step', 'law', 'state'];

/** What a board has kept: of each learner, in the order of joining, every event once and in order. */
function eventsIn(folder: string): Stored[][] {
  const learners = new Map<string, Map<number, Stored>>();
  readExisting(folder, (stored) => {
    const events = learners.get(stored.learner) ?? new Map<number, Stored>();
    learners.set(stored.learner, events);
    if (!events.has(stored.event.number)) events.set(stored.event.number, stored);
  });
  return [...learners.values()].map((events) =>
    [...events.values()].sort((a, b) => a.event.number - b.event.number),
  );
}

/** Writes everything as CSV, a line an event, and says how much that is. */
export function exportTo(file: string, folder: string): string {
  const learners = eventsIn(folder);
  const to = openSync(`${file}.new`, 'w', 0o600);
  // The mark before the first line tells Excel that it is UTF-8.
  writeSync(to, `\ufeff${rowOf([...head, 'cause', 'flag'])}`);
  for (const [i, events] of learners.entries()) {
    writeSync(to, events.map((each) => rowFor(i + 1, each)).join(''));
  }
  closeSync(to);
  renameSync(`${file}.new`, file);
  return `${countOf(learners)} are in ${file}, names included.`;
}

function rowFor(learner: number, { at, name, event }: Stored): string {
  const { number, stage, held, of, step = '', law = '', state = '', cause = '', flag = '' } = event;
  const time = new Date(at).toISOString();
  return rowOf([learner, name, number, time, stage, held, of, step, law, state, cause, flag]);
}

function countOf(learners: readonly Stored[][]): string {
  const events = learners.reduce((sum, { length }) => sum + length, 0);
  return `${counted(events, 'event')} of ${counted(learners.length, 'learner')}`;
}

/** Deletes what a board has kept, if whoever leads writes the word for it, and says what is gone. */
export async function deleteAll(folder: string): Promise<string> {
  const count = countOf(eventsIn(folder));
  const held = await lock(folder);
  if (!held) throw new Error(`A board is running on ${folder}. End it first.`);
  const word =
    await ask(`This deletes ${count}, the room's code and your token. There is no way back.
To delete them, write delete: `);
  if (word !== 'delete') return 'Nothing was deleted.';
  removeBoard(folder);
  return `Deleted: ${count}, the room's code and your token. What you exported is still where you put it.`;
}

/** A line that is typed; nothing, where nobody types. */
function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    terminal.on('close', () => resolve(''));
    void terminal.question(question).then((line) => {
      resolve(line.trim());
      terminal.close();
    });
  });
}
