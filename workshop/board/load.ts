import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given } from '../../tools/cli/arguments';
import { BoardProcess } from './load/board';
import { startCrowd } from './load/crowd';
import { Learner } from './load/learner';
import { tell } from './load/tell';
import { login, Watcher } from './load/watcher';

const example = 'node -r ./spec/register.js workshop/board/load.ts --minutes 10';
const known = {
  minutes: { type: 'string' },
  learners: { type: 'string' },
  strangers: { type: 'string' },
  pause: { type: 'string' },
  port: { type: 'string' },
} as const;

const { values } = given(known, example, 0);
const minutes = Number(values.minutes ?? 10);
const port = Number(values.port ?? 8766);
const many = {
  learners: Number(values.learners ?? 300),
  strangers: Number(values.strangers ?? 20),
};
const pause = Number(values.pause ?? 10) * 1000;

/** A room of simulated learners and strangers, and a board that is killed in the middle. Linux only. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'board-load-'));
  const board = new BoardProcess(folder, port);
  // The first start on a machine compiles. That is not measured.
  await board.start();
  await board.end('SIGINT');
  board.forget();
  await board.start();
  const { code, token } = board.identity;
  const room = { port, code, pause };
  const cookie = await login(port, token);
  const learners = Array.from({ length: many.learners }, (_, i) => new Learner(i, room));
  for (const learner of learners) learner.start();
  const endCrowd = startCrowd(many.strangers, room);
  const watcher = new Watcher(many.learners, room, cookie);
  const began = performance.now();
  await watchFor(watcher, minutes * 30);
  await board.end('SIGKILL');
  await seconds(3);
  await board.start();
  await seconds(6);
  await watchFor(watcher, minutes * 30);
  for (const learner of learners) learner.stop();
  const lasted = (performance.now() - began) / 1000;
  const used = board.used();
  await endCrowd();
  for (let i = 0; i < 60 && learners.some(({ unsent }) => unsent > 0); i++) await seconds(1);
  watcher.end();
  for (const learner of learners) learner.end();
  await board.end('SIGINT');
  tell(learners, watcher, used, lasted, folder);
  rmSync(folder, { recursive: true });
  process.exit();
}

/** Something happens every two seconds, and is looked for on the pages. */
async function watchFor(watcher: Watcher, many: number): Promise<void> {
  for (let i = 0; i < many / 2; i++) {
    watcher.change();
    await seconds(2);
  }
}

function seconds(many: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, many * 1000));
}

void main();
