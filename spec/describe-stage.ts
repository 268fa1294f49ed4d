import { dirname, join, relative, sep } from 'node:path';
import { borrowed } from './borrowed';
import { picturesOf } from './charts/pictures';
import { check, type Verdict } from './law/check';
import { type Door, doorTo } from './law/door';
import { explain } from './law/explain';
import { planOf } from './law/kind';
import type { Law, Stage } from './law/law';
import { isWritten } from './law/optional';
import { quietly } from './law/quietly';
import type { Cause, Report } from './law/result';
import { within } from './law/time-limit';

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
    const ask = doorTo(implementation);
    const seed = jest.getSeed();
    const isSolution = folder().startsWith('solutions');
    const late: string[] = [];
    let explained = false;
    let unmet = 0;
    for (const law of stage.laws as readonly Law<unknown>[]) {
      if (law.optional && !isWritten(law, implementation)) {
        test.todo(law.title);
        continue;
      }
      unmet++;
      const { cases, limit, trains } = planOf(law);
      // A solution has been tried from hundreds of seeds (npm run calibrate): here, one will do.
      const most = trains && isSolution ? 1 : cases;
      const tried = () => check(law, ask, seed, { cases: most, limit });
      const report = (result: Report['result'], cause?: Cause): Report => {
        const { title, step } = law;
        return { folder: folder(), title, step, seed, borrowed: borrowed(), result, cause };
      };
      const act = async () => {
        // What comes to no end in three laws, or in one before a law that may take minutes, is
        // reported by now: the rest would only keep everybody waiting.
        if (late.length > 2 || (late.length > 0 && trains)) {
          throw new LawNotMet(report({ state: 'not tried', late: late[0] }));
        }
        // What trains may tell how far it has come; else only the case that is shown is to be heard.
        const verdict = await (trains ? tried() : quietly(tried));
        if (verdict.state === 'holds') {
          unmet--;
          return;
        }
        if (verdict.state === 'not written') throw new LawNotMet(report(verdict));
        if (verdict.finding.kind === 'late') late.push(law.title);
        const { given, answer: _, ...result } = verdict;
        // One problem at a time, and an answer at once: only the first law that fails is explained.
        if (explained) throw new LawNotMet(report(result));
        explained = true;
        const cause = await quietly(() => causeOf(stage.name, law, ask, verdict, seed));
        if (!trains && verdict.finding.kind !== 'late') await ask(law, given, 500);
        throw new LawNotMet(report(result, cause));
      };
      // The law's own limit ends it; Jest's would leave it running.
      test(law.title, act, 10 * limit);
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
