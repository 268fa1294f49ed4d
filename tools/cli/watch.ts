import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { wrap } from '../../spec/law/format';
import type { StageResult } from '../../spec/law/result';
import { given, refuse, stageFrom } from './arguments';
import type { Board } from './board/board';
import { nextHint, nextStep } from './hint';
import { onKey, onSave, stageFolders } from './on-save';
import { currentOf } from './results';
import { findCurrent, resultOf, runAloud } from './run';
import { root, stageAfter, stageNames } from './stages';

const keys = '  h next hint   s the step in the README   q quit';

/** Tries a stage again after every save, and goes on to the next one when its last law holds. */
class Watch {
  #stage: string | undefined;
  #unfinished: StageResult | undefined;
  #checking: { kill(): void } | undefined;

  constructor(
    stage: string | undefined,
    readonly board: Board | undefined,
  ) {
    this.#stage = stage;
  }

  /** Tries the stage at hand, after a save in `saved`. */
  async show(saved = this.#stage): Promise<void> {
    this.#checking?.kill();
    this.board?.line.leave();
    console.clear();
    this.#unfinished = undefined;
    // A save in an earlier stage: is that one still right? If it is, back to where we were.
    if (saved && (!this.#stage || saved < this.#stage)) {
      this.#unfinished = await this.#try(saved);
      if (this.#unfinished) this.#stage = saved;
    }
    while (this.#stage && !this.#unfinished) {
      this.#unfinished = await this.#try(this.#stage);
      if (!this.#unfinished) this.#stage = stageAfter(this.#stage);
    }
    if (!this.#stage) console.log('Every law of every stage holds.');
    this.#say(keys);
    if (this.#stage) this.#checking = checkTypes(this.#stage, (errors) => this.#say(errors));
  }

  /** What a key does. */
  press(key: string): void {
    if (this.board?.press(key) || !this.#unfinished) return;
    if (key === 'h') this.#say(`\n${nextHint(this.#unfinished)}\n\n${keys}`);
    if (key === 's') this.#say(`\n${nextStep(this.#unfinished)}\n\n${keys}`);
  }

  /** The stage, if it is not finished. The learner knows before the board does. */
  async #try(stage: string): Promise<StageResult | undefined> {
    const result = await runAloud(stage);
    this.board?.tell(result);
    return currentOf([result]);
  }

  #say(text: string): void {
    if (this.board) this.board.line.below(text);
    else console.log(text);
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

/** What the board brings along is loaded only where a board is named. */
function boardRoom(): typeof import('./board/join') {
  return require('./board/join');
}

async function main(): Promise<void> {
  const example = 'npm run watch 03-mlp';
  const options = { board: { type: 'string' }, name: { type: 'string' } } as const;
  const { values, words } = given(options, example);
  // npm takes an option for its own that stands in front of the `--`.
  const { board: address = process.env.npm_config_board, name } = values;
  const named = words.length > 0 ? stageFrom(words[0], example) : undefined;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    refuse('npm run watch needs a terminal. Without one: npx jest katas/01-value');
  }
  if (address === undefined && name !== undefined)
    refuse('--name is for --board: add its address.');
  const room = address === undefined ? undefined : boardRoom().invitation(address, name);
  if (typeof room === 'string') refuse(room);
  const stage = named ?? (await findCurrent())?.name;
  const shown = stage ?? stageNames()[stageNames().length - 1];
  const board = room && (await boardRoom().join(room, name, await resultOf(shown)));
  const session = new Watch(stage, board);
  onSave(stageFolders(), (folder) => session.show(folder), session.show());
  onKey(
    (key) => session.press(key),
    () => board?.end(),
  );
}

main();
