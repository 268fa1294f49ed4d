import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Room } from './learner';
import { misbehave } from './strangers';

/** Strangers in a thread of their own: what they do does not delay those who measure. */
export function startCrowd(many: number, room: Room): () => Promise<unknown> {
  const worker = new Worker(__filename, {
    execArgv: ['-r', './spec/register.js'],
    workerData: { many, room },
  });
  return () => worker.terminate();
}

if (!isMainThread && parentPort) {
  const { many, room } = workerData as { many: number; room: Room };
  for (let i = 0; i < many; i++) misbehave(i, room);
}
