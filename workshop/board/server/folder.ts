import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCode, drawToken } from './secrets';

/** What a board is known by, as long as its folder is there: who has joined need not do it again. */
export interface Identity {
  readonly code: string;
  readonly token: string;
}

/** Where the events are. */
export function logIn(folder: string): string {
  return join(folder, 'events.log');
}

/** The code and the token of a board: those of last time, or new ones. Only their owner can read the file. */
export function identityIn(folder: string): Identity {
  const file = join(folder, 'board.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync(folder, { recursive: true });
  const identity = { code: drawCode(), token: drawToken() };
  writeFileSync(`${file}.new`, JSON.stringify(identity), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return identity;
}

/** Removes what a board wrote, and nothing else. */
export function removeBoard(folder: string): void {
  for (const name of ['events.log', 'board.json', 'board.json.new']) {
    rmSync(join(folder, name), { force: true });
  }
}
