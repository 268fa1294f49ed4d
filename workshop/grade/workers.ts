import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../tools/cli/stages';
import type { Submission } from '../intake/submission';
import type { PersonResult } from './result';
import type { Settings } from './settings';

/** Somebody who could not be judged, through no fault of theirs. */
export interface Unjudged {
  readonly name: string;
  readonly error: string;
}

/**
 * Judges submissions in several processes of our own, each of which has one at a time: the laws
 * measure how long they wait by the work of their process. Tells of each as soon as it is judged.
 */
export async function judgeAll(
  submissions: readonly Submission[],
  settings: Settings,
  jobs: number,
  tell: (submission: Submission, result: PersonResult) => void,
): Promise<Unjudged[]> {
  const queue = [...submissions];
  const unjudged: Unjudged[] = [];
  const work = async () => {
    let worker: ChildProcess | undefined;
    for (let next = queue.shift(); next; next = queue.shift()) {
      worker ??= startWorker(settings);
      try {
        tell(next, await judgedBy(worker, next));
      } catch (error) {
        unjudged.push({ name: next.name, error: (error as Error).message });
        worker = undefined;
      }
    }
    worker?.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, queue.length) }, work));
  return unjudged;
}

function startWorker(settings: Settings): ChildProcess {
  const register = join(root, 'spec', 'register.js');
  return fork(join(__dirname, 'worker.ts'), [JSON.stringify(settings)], {
    execArgv: ['-r', register],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** What a worker makes of a submission. @throws {Error} with what it said last, where it ends */
function judgedBy(worker: ChildProcess, submission: Submission): Promise<PersonResult> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said = (said + text).slice(-2000);
    };
    const end = () => reject(new Error(said.trim() || 'The process that judges has ended.'));
    worker.stderr?.on('data', hear);
    worker.once('close', end);
    worker.once('message', (result) => {
      worker.stderr?.off('data', hear);
      worker.off('close', end);
      resolve(result as PersonResult);
    });
    worker.send(submission);
  });
}
