import { given } from '../../tools/cli/arguments';
import { board } from './board';
import { type Machine, thisMachine } from './machine';
import { oneLaw, packages } from './packages';
import { disk, memory, writing } from './storage';
import { browser, colours, letters, width } from './terminal';

/** What is missing on a machine, in a sentence each. That Node is old or jest is missing, spec/register.js says. */
export async function missingOn(machine: Machine, address?: string): Promise<string[]> {
  const found = [width, colours, letters, browser, writing, disk, memory].map((look) =>
    look(machine),
  );
  // What a law says of packages that are not all there, would be the same again.
  const installed = packages(machine) ?? (await oneLaw(machine));
  const answered = address === undefined ? undefined : await board(address);
  return [installed, ...found, answered].filter((sentence) => sentence !== undefined);
}

async function main(): Promise<void> {
  const { values } = given(
    { board: { type: 'string' } },
    'npm run ready -- --board http://192.168.1.5:8765/K7QX',
    0,
  );
  const missing = await missingOn(thisMachine(), values.board);
  for (const sentence of missing) console.error(`·  ${sentence}`);
  const seen = values.board === undefined ? '' : ', and the board answers';
  if (missing.length > 0) process.exitCode = 1;
  else console.log(`This machine is ready: Node ${process.versions.node}, and a law holds${seen}.`);
}

if (require.main === module) main();
