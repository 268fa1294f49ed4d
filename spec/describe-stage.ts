import { dirname, relative, sep } from 'node:path';
import { borrowed } from './borrowed';
import type { Advice } from './diagnosis/advice';
import { ask, check, usualLimit, type Verdict } from './law/check';
import { explain } from './law/explain';
import type { Law, Stage } from './law/law';
import { quietly } from './law/quietly';
import { OutOfTime, within } from './law/time-limit';

/** What a law that does not hold looks like to Jest: a message, and no stack of framework frames. */
class LawNotMet extends Error {
  constructor(
    message: string,
    readonly state: Verdict['state'],
  ) {
    super(message);
    this.name = '';
    // Jest takes all before a stack for the message, and leaves anonymous frames out.
    this.stack = `${message}\n    at <anonymous>:0:0`;
  }
}

/** One Jest test a law, with Jest's own seed, so that `--seed` repeats a run. */
export function describeStage<Implementation>(
  stage: Stage<Implementation>,
  implementation: Implementation,
): void {
  describe(stage.name, () => {
    const seed = jest.getSeed();
    const late: string[] = [];
    let advised = false;
    let held = 0;
    for (const law of stage.laws) {
      test(law.title, () => {
        // What comes to no end in three laws, or in one before a law that may take minutes, is
        // reported by now: the rest would only keep everybody waiting.
        if (late.length > 2 || (late.length > 0 && (law.limit ?? usualLimit) > usualLimit)) {
          throw new LawNotMet(`Not tried, because this law came to no end: ${late[0]}\n`, 'fails');
        }
        // What trains may tell how far it has come; else only the case that is shown is to be heard.
        const isHeard = law.limit !== undefined;
        const tried = () => check(law, implementation, seed);
        const verdict = isHeard ? tried() : quietly(tried);
        if (verdict.state === 'holds') {
          held++;
          return;
        }
        if (verdict.state === 'fails' && verdict.finding.kind === 'late') late.push(law.title);
        const first = !advised && verdict.state === 'fails';
        const place = {
          step: `katas/${stage.name}/README.md, step ${law.step}`,
          again: command(law, seed),
          // One problem at a time, and an answer at once: only the first law that fails is explained.
          ...(first ? quietly(() => adviceOn(verdict, stage, law, implementation, seed)) : {}),
        };
        if (first && !isHeard && verdict.finding.kind !== 'late')
          hear(law, implementation, verdict.given);
        advised ||= first;
        throw new LawNotMet(explain(verdict, place), verdict.state);
      });
    }
    const isDue = () => !stage.pictureAtTheEnd || held === stage.laws.length;
    if (stage.picture) showWhenTried(stage, implementation, isDue);
  });
}

/** Asks once more, aloud; what now comes to no end is not waited for. */
function hear<Implementation>(
  law: Law<Implementation>,
  implementation: Implementation,
  given: unknown,
): void {
  try {
    within(500, () => ask(law, implementation, given));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
}

/** Loaded only when something is wrong: the catalogue of mistakes brings the compiler along. */
function adviceOn<Implementation>(
  verdict: Extract<Verdict, { state: 'fails' }>,
  stage: Stage<Implementation>,
  law: Law<Implementation>,
  implementation: Implementation,
  seed: number,
): Advice {
  // Known mistakes are made in the solutions: where these are broken, nothing can be told from them.
  if (!folder().startsWith('katas')) return {};
  const { advise } = require('./diagnosis/advice') as typeof import('./diagnosis/advice');
  return advise(stage as Stage<unknown>, law as Law<unknown>, implementation, verdict, seed);
}

/** A command that every shell reads alike: `-t` is a pattern, and the subject is plain. */
function command<Implementation>(law: Law<Implementation>, seed: number): string {
  const subject = law.title.slice(0, law.title.indexOf(':') + 1);
  const lent = borrowed().length > 0 ? `npm run borrow -- ${borrowed().join(',')}` : 'npx jest';
  return `${lent} ${folder()} -t "${subject}" --seed=${seed}`;
}

/** The folder of the test that is running: `katas/01-value`. */
function folder(): string {
  const path = relative(process.cwd(), dirname(expect.getState().testPath ?? ''));
  return path.split(sep).join('/');
}

/** Prints the stage's charts where Jest prints, and only if Jest is not asked to be silent. */
function showWhenTried<Implementation>(
  { picture }: Stage<Implementation>,
  implementation: Implementation,
  isDue: () => boolean,
): void {
  afterAll(() => {
    if (console.constructor.name === 'NullConsole' || !isDue()) return;
    const drawn = within(60_000, () => picture?.(implementation));
    if (drawn) process.stderr.write(`\n${drawn}\n\n`);
  });
}
