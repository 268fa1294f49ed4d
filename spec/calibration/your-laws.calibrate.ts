import { plantedLaws } from '../planted-laws/all';
import { verdictOn } from '../planted-laws/verdict';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 100);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

const all = plantedLaws.flatMap(({ task, right, tooStrict, tooWeak, blind }) =>
  Object.entries({ right, 'too strict': tooStrict, 'too weak': tooWeak, blind }).flatMap(
    ([kind, laws]) => laws.map((planted) => ({ task, kind, planted })),
  ),
);

test(
  `${all.length} planted laws of stage 13 are judged alike from ${runs} seeds`,
  async () => {
    const misjudged: string[] = [];
    for (const [done, { task, kind, planted }] of all.entries()) {
      for (let run = 1; run <= runs; run++) {
        const verdict = await verdictOn(task, planted, run * 7919);
        if (verdict !== kind) misjudged.push(`${task}, ${kind}: ${planted.says}, is ${verdict}`);
      }
      progress(`${done + 1} of ${all.length} laws, ${misjudged.length} misjudged`);
    }
    const judged = all.length * runs;
    const share = (100 * (judged - misjudged.length)) / judged;
    console.info(
      `${all.length} laws from ${runs} seeds: ${share.toFixed(2)} % judged right`,
      misjudged,
    );
    expect(misjudged.filter((each) => each.includes(', right: '))).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(95);
  },
  day,
);
