import type { Submission } from '../intake/submission';
import { findPlace } from '../sandbox/find-place';
import { judge } from './judge';
import type { Settings } from './settings';

/** One submission after the other comes in, and what came of it goes out. */
process.on('message', async ([submission, settings]: [Submission, Settings]) => {
  const { stages, seed, isolation, limits } = settings;
  const place = findPlace(isolation, limits);
  process.send?.(await judge(submission, { stages, seed, place }));
});
process.on('disconnect', () => process.exit());
