import { knownResult } from '../../spec/memory/stages';
import { given } from './arguments';
import { run } from './run';
import { screen } from './screen';
import { stageNames } from './stages';

/** `npm start` is a look at the map, not a test: whatever it shows, it ends well. */
async function main(): Promise<void> {
  given({}, 'npm start', 0);
  const known = stageNames().map((name) => knownResult(name));
  const unknown = stageNames().filter((_, i) => !known[i]);
  if (unknown.length > 0) console.error(`  Trying ${unknown.join(', ')} …`);
  const tried = unknown.length > 0 ? await run(unknown) : [];
  const stages = stageNames().flatMap(
    (name, i) => known[i] ?? tried.find((each) => each.name === name) ?? [],
  );
  console.log(`\n${screen(stages)}`);
}

main();
