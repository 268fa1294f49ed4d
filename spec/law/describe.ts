import { dirname, relative, sep } from 'node:path';
import { check, type Verdict } from './check';
import { explain } from './explain';
import type { Law, Stage } from './law';

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
    for (const law of stage.laws) {
      test(law.title, () => {
        const verdict = check(law, implementation, seed);
        if (verdict.state === 'holds') return;
        const step = `katas/${stage.name}/README.md, step ${law.step}`;
        throw new LawNotMet(explain(verdict, { step, again: command(law, seed) }), verdict.state);
      });
    }
    if (stage.picture) showWhenTried(stage, implementation, seed);
  });
}

/** A command that every shell reads alike: `-t` is a pattern, and the subject is plain. */
function command<Implementation>(law: Law<Implementation>, seed: number): string {
  const folder = relative(process.cwd(), dirname(expect.getState().testPath ?? ''));
  const subject = law.title.slice(0, law.title.indexOf(':') + 1);
  return `npx jest ${folder.split(sep).join('/')} -t "${subject}" --seed=${seed}`;
}

function showWhenTried<Implementation>(
  stage: Stage<Implementation>,
  implementation: Implementation,
  seed: number,
): void {
  afterAll(() => {
    // Where Jest prints, and as quiet as Jest is asked to be.
    if (console.constructor.name === 'NullConsole') return;
    const picture = stage.picture?.(implementation, seed);
    if (picture) process.stderr.write(`\n${picture}\n\n`);
  });
}
