import { spawn } from 'node:child_process';
import { findPlace } from '../find-place';

/**
 * A parent as careless as can be: something has left a file open to its children. It runs Node
 * with the arguments that it is given, in a place or without, and passes on what that says.
 */
const [isolation, ...nodeArguments] = process.argv.slice(2);
if (isolation === 'bwrap') {
  const place = findPlace(isolation, { seconds: 60, memory: 128 });
  place.start(nodeArguments, []).stdout.pipe(process.stdout);
} else {
  spawn(process.execPath, nodeArguments, { stdio: ['ignore', 'inherit', 'ignore'] });
}
