import { dirname, relative, sep } from 'node:path';
import { check, usualLimit, type Verdict } from './check';
import { explain } from './explain';
import type { Law, Stage } from './law';
import { within } from './time-limit';

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
    let late: string | undefined;
    for (const law of stage.laws) {
      test(law.title, () => {
        // Where one law came to no end, a law that may take minutes would only keep the rest waiting.
        if (late && (law.limit ?? usualLimit) > usualLimit) {
          throw new LawNotMet(`Not tried, because this law came to no end: ${late}\n`, 'fails');
        }
        const verdict = check(law, implementation, seed);
        if (verdict.state === 'holds') return;
        if (verdict.state === 'fails' && verdict.finding.kind === 'late') late = law.title;
        const step = `katas/${stage.name}/README.md, step ${law.step}`;
        throw new LawNotMet(explain(verdict, { step, again: command(law, seed) }), verdict.state);
      });
    }
    if (stage.picture) showWhenTried(stage, implementation);
  });
}

/** A command that every shell reads alike: `-t` is a pattern, and the subject is plain. */
function command<Implementation>(law: Law<Implementation>, seed: number): string {
  const folder = relative(process.cwd(), dirname(expect.getState().testPath ?? ''));
  const subject = law.title.slice(0, law.title.indexOf(':') + 1);
  return `npx jest ${folder.split(sep).join('/')} -t "${subject}" --seed=${seed}`;
}

/** Prints the stage's charts where Jest prints, and only if Jest is not asked to be silent. */
function showWhenTried<Implementation>(
  { picture }: Stage<Implementation>,
  implementation: Implementation,
): void {
  afterAll(() => {
    if (console.constructor.name === 'NullConsole') return;
    const drawn = within(60_000, () => picture?.(implementation));
    if (drawn) process.stderr.write(`\n${drawn}\n\n`);
  });
}
