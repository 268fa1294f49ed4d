import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given } from '../../tools/cli/arguments';
import { BoardProcess } from './load/board';
import { startCrowd } from './load/crowd';
import { Learner } from './load/learner';
import { login, Watcher } from './load/watcher';
import { logIn } from './server/folder';
import { readLog } from './server/lines';
import { learnerOf } from './server/secrets';

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

function tell(
  learners: readonly Learner[],
  watcher: Watcher,
  used: { seconds: number; megabytes: number },
  lasted: number,
  folder: string,
): void {
  const kept = new Map<string, number[]>();
  const { torn, broken } = readLog(logIn(folder), ({ learner, event }) => {
    const numbers = kept.get(learner) ?? [];
    kept.set(learner, numbers);
    numbers.push(event.number);
  });
  const lost = learners.flatMap(({ secret, acknowledged }) => {
    const numbers = new Set(kept.get(learnerOf(secret)));
    return Array.from({ length: acknowledged }, (_, k) => k + 1).filter((k) => !numbers.has(k));
  });
  const all = [...kept.values()];
  const twice = all.reduce((sum, each) => sum + each.length - new Set(each).size, 0);
  const sum = (of: (learner: Learner) => number) => learners.reduce((s, each) => s + of(each), 0);
  const statuses = new Map<number, number>();
  for (const { answers } of learners) {
    for (const [status, n] of answers) statuses.set(status, (statuses.get(status) ?? 0) + n);
  }
  const lines = {
    'events that happened': sum(({ made }) => made),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    'acknowledged and not on the disk': lost.length,
    'kept twice': twice,
    'never sent': sum(({ unsent }) => unsent),
    'lines of the log, strangers included': all.reduce((s, { length }) => s + length, 0),
    'learners and strangers known': kept.size,
    'broken lines, torn bytes': `${broken}, ${torn}`,
    'answers to learners (0: none)': [...statuses].map(([a, n]) => `${a}: ${n}`).join(', '),
    acknowledgement: spread(learners.flatMap(({ waits }) => waits)),
    'seen on the projector': spread(watcher.waits.projector),
    "seen on the leader's page": spread(watcher.waits.leader),
    'not seen within 2 s': watcher.missed,
    'views sent to the two pages': watcher.views,
    'most memory of the board': `${used.megabytes.toFixed(0)} MB`,
    processor: `${used.seconds.toFixed(1)} s in ${lasted.toFixed(0)} s: ${((100 * used.seconds) / lasted).toFixed(1)} % of a core`,
  };
  for (const [name, value] of Object.entries(lines))
    console.log(`${`${name}:`.padEnd(40)} ${value}`);
}

function spread(waits: readonly number[]): string {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
  return `${at(0.5)} ms in the median, ${at(0.99)} ms at the 99th percentile, ${at(1)} ms at most (${sorted.length})`;
}

function seconds(many: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, many * 1000));
}

void main();
