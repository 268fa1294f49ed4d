import { dirname, join, relative, sep } from 'node:path';
import { borrowed } from './borrowed';
import { picturesOf } from './charts/pictures';
import { isLost } from './law/answer';
import type { Verdict } from './law/check';
import { type Door, doorTo } from './law/door';
import { explain } from './law/explain';
import { planOf } from './law/kind';
import type { Law, Stage } from './law/law';
import { isWritten } from './law/optional';
import { quietly } from './law/quietly';
import type { Cause, Report } from './law/result';
import { within } from './law/time-limit';
import { Trial } from './law/trial';

/** What a law that does not hold is to Jest: a message without a stack, and the data behind it. */
class LawNotMet {
  readonly message: string;
  readonly stack: string;

  constructor(readonly report: Report) {
    this.message = explain(report);
    // Jest takes all before a stack for the message, and leaves anonymous frames out.
    this.stack = `${this.message}\n    at <anonymous>:0:0`;
  }
}

/** One Jest test a law, with Jest's own seed, so that `--seed` repeats a run. */
export function describeStage<Implementation extends object>(
  stage: Stage<Implementation>,
  implementation: Implementation,
): void {
  describe(stage.name, () => {
    const isSolution = folder().startsWith('solutions');
    const ask = doorTo(implementation);
    const seed = jest.getSeed();
    const trial = new Trial(ask, {
      folder: folder(),
      seed,
      borrowed: borrowed(),
      // A solution has been tried from hundreds of seeds (npm run calibrate): here, one will do.
      ...(isSolution && { trainings: 1 }),
      causeOf: async (law, verdict) => {
        const cause = await quietly(() => causeOf(stage.name, law, ask, verdict, seed));
        // The case that is shown is asked about once more, aloud.
        const { trains } = planOf(law);
        if (!trains && !isLost(verdict.finding)) await ask(law, verdict.given, 500);
        return cause;
      },
      quietly,
    });
    let unmet = 0;
    for (const law of stage.laws as readonly Law<unknown>[]) {
      if (law.optional && !isWritten(law, implementation)) {
        test.todo(law.title);
        continue;
      }
      unmet++;
      const act = async () => {
        const report = await trial.reportOn(law);
        if (report) throw new LawNotMet(report);
        unmet--;
      };
      // The law's own limit ends it; Jest's would leave it running.
      test(law.title, act, 10 * planOf(law).limit);
    }
    showWhenTried(stage.name, implementation, () => unmet === 0);
  });
}

/** Loaded only when something is wrong: the catalogue of mistakes brings the compiler along. */
async function causeOf(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
): Promise<Cause | undefined> {
  // Known mistakes are made in the solutions: where these are broken, nothing can be told from them.
  if (!folder().startsWith('katas')) return undefined;
  const { findCause } = require('./diagnosis/cause') as typeof import('./diagnosis/cause');
  return findCause(stage, law, ask, verdict, seed);
}

/** The folder of the test that is running: `katas/01-value`. */
function folder(): string {
  const path = relative(join(__dirname, '..'), dirname(expect.getState().testPath ?? ''));
  return path.split(sep).join('/');
}

/** Prints the stage's charts where Jest prints, and only if Jest is not asked to be silent. */
function showWhenTried(stage: string, implementation: object, isFinished: () => boolean): void {
  const pictures = picturesOf(stage);
  if (!pictures) return;
  afterAll(() => {
    const isDue = isFinished() || !pictures.atTheEnd;
    if (console.constructor.name === 'NullConsole' || !isDue) return;
    const drawn = within(60_000, () => pictures.draw(implementation));
    if (drawn) process.stderr.write(`\n${drawn}\n\n`);
  });
}
