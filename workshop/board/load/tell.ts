import { logIn } from '../server/folder';
import { readLog } from '../server/lines';
import { learnerOf } from '../server/secrets';
import type { Learner } from './learner';
import type { Watcher } from './watcher';

/** Prints what came of a run: a figure a line. */
export function tell(
  learners: readonly Learner[],
  watcher: Watcher,
  used: { seconds: number; megabytes: number },
  lasted: number,
  folder: string,
): void {
  const { lost, twice, lines: all, known, torn, broken } = compare(learners, folder);
  const sum = (of: (learner: Learner) => number) => learners.reduce((s, each) => s + of(each), 0);
  const statuses = new Map<number, number>();
  for (const { answers } of learners) {
    for (const [status, n] of answers) statuses.set(status, (statuses.get(status) ?? 0) + n);
  }
  const lines = {
    'events that happened': sum(({ made }) => made),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    'acknowledged and not on the disk': lost,
    'kept twice': twice,
    'never sent': sum(({ unsent }) => unsent),
    'lines of the log, strangers included': all,
    'learners and strangers known': known,
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

/** What is on the disk, beside what was acknowledged. */
function compare(learners: readonly Learner[], folder: string) {
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
  const lines = all.reduce((sum, { length }) => sum + length, 0);
  return { lost: lost.length, twice, lines, known: kept.size, torn, broken };
}

function spread(waits: readonly number[]): string {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
  return `${at(0.5)} ms in the median, ${at(0.99)} ms at the 99th percentile, ${at(1)} ms at most (${sorted.length})`;
}
