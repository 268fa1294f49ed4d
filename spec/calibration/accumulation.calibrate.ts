import { check } from '../law/check';
import { doorToKnown } from '../law/door';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { stageNamed } from '../laws/stages';
import { accumulates, operationNames, slips, withSlip } from '../mistakes/own-closures';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 25);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

async function holds(law: Law<unknown>, kit: object, seed: number): Promise<boolean> {
  return (await check(law, doorToKnown(kit), seed)).state === 'holds';
}

test(
  `a slip in the closure of one operation: stage 01 holds, and stage 02 fails from each of ${runs} seeds`,
  async () => {
    const seen: string[] = [];
    const lines: string[] = [];
    const first = stageNamed('01-value').laws.filter((law) => planOf(law).asked === 'often');
    for (const op of operationNames) {
      for (const [name, slip] of Object.entries(slips)) {
        const kit = withSlip(op, slip);
        for (const law of first) if (!(await holds(law, kit, 1))) seen.push(`${op}, ${name}`);
        let rejected = 0;
        for (let run = 1; run <= runs; run++) {
          if (!(await holds(accumulates, kit, run * 7919))) rejected++;
        }
        lines.push(`  ${op.padEnd(10)} ${name.padEnd(42)} ${rejected} of ${runs}`);
        progress(`${lines.length} of ${operationNames.length * Object.keys(slips).length} slips`);
      }
    }
    process.stderr.write(`\n${lines.join('\n')}\n`);
    expect(seen).toEqual([]);
    expect(lines.filter((line) => !line.endsWith(` ${runs} of ${runs}`))).toEqual([]);
  },
  day,
);
