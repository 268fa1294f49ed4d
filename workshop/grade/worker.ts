import type { Submission } from '../intake/submission';
import { findPlace } from '../sandbox/find-place';
import { judge } from './judge';
import type { Settings } from './settings';

const { stages, seed, isolation, limits } = JSON.parse(process.argv[2]) as Settings;
const place = findPlace(isolation, limits);

/** One submission after the other comes in, and what came of it goes out. */
process.on('message', async (submission: Submission) => {
  process.send?.(await judge(submission, { stages, seed, place }));
});
process.on('disconnect', () => process.exit());
