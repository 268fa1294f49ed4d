import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { wrap } from '../../spec/law/format';
import type { StageResult } from '../../spec/law/result';
import { given, refuse, stageFrom } from './arguments';
import { nextHint, nextStep } from './hint';
import { onKey, onSave, stageFolders } from './on-save';
import { currentOf } from './results';
import { findCurrent, runAloud } from './run';
import { root, stageAfter } from './stages';

const keys = '  h next hint   s the step in the README   q quit';

/** Tries a stage again after every save, and goes on to the next one when its last law holds. */
class Watch {
  #stage: string | undefined;
  #unfinished: StageResult | undefined;
  #checking: { kill(): void } | undefined;

  constructor(stage: string | undefined) {
    this.#stage = stage;
  }

  /** Tries the stage at hand, after a save in `saved`. */
  async show(saved = this.#stage): Promise<void> {
    this.#checking?.kill();
    console.clear();
    this.#unfinished = undefined;
    // A save in an earlier stage: is that one still right? If it is, back to where we were.
    if (saved && (!this.#stage || saved < this.#stage)) {
      this.#unfinished = currentOf([await runAloud(saved)]);
      if (this.#unfinished) this.#stage = saved;
    }
    while (this.#stage && !this.#unfinished) {
      this.#unfinished = currentOf([await runAloud(this.#stage)]);
      if (!this.#unfinished) this.#stage = stageAfter(this.#stage);
    }
    if (!this.#stage) console.log('Every law of every stage holds.');
    console.log(keys);
    if (this.#stage) this.#checking = checkTypes(this.#stage, (errors) => console.log(errors));
  }

  /** What a key does. */
  press(key: string): void {
    if (!this.#unfinished) return;
    if (key === 'h') console.log(`\n${nextHint(this.#unfinished)}\n\n${keys}`);
    if (key === 's') console.log(`\n${nextStep(this.#unfinished)}\n\n${keys}`);
  }
}

/** What the editor would underline in a stage, if anything. It takes longer than the laws do. */
function checkTypes(stage: string, tell: (errors: string) => void): { kill(): void } {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const cache = join(root, 'node_modules', '.cache', 'backprop-kata', 'types.tsbuildinfo');
  const options = ['--noEmit', '--incremental', '--tsBuildInfoFile', cache, '--pretty', 'false'];
  return execFile(process.execPath, [compiler, ...options], { cwd: root }, (_, output) => {
    const own = output.split('\n').filter((line) => line.startsWith(`katas/${stage}/`));
    const shown = own.slice(0, 3).map((line) => wrap(`    ${line}`, 78, '      '));
    if (own.length > 0) tell(`\n  The type checker says:\n${shown.join('\n')}`);
  });
}

async function main(): Promise<void> {
  const example = 'npm run watch 03-mlp';
  const { words } = given({}, example);
  const named = words.length > 0 ? stageFrom(words[0], example) : undefined;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    refuse('npm run watch needs a terminal. Without one: npx jest katas/01-value');
  }
  const session = new Watch(named ?? (await findCurrent())?.name);
  onSave(stageFolders(), (stage) => session.show(stage), session.show());
  onKey((key) => session.press(key));
}

main();
