import { type ChildProcess, spawn } from 'node:child_process';
import { constants, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { given, refuse } from './arguments';
import { onKey, onSave, stageFolders } from './on-save';
import { root } from './stages';

// `npm run play` runs katas/play.ts on the learner's own stages, and again after every save.
const example = 'npm run play -- --once';
const file = join(root, 'katas', 'play.ts');
let running: ChildProcess | undefined;

/** Runs the file in a process of its own: its exit code, or nothing when another run takes its place. */
function play(seconds: number): Promise<number | undefined> {
  running?.kill('SIGKILL');
  running = undefined;
  if (!existsSync(file)) {
    console.log('katas/play.ts is gone. To have the example back, start npm run play again.');
    return Promise.resolve(1);
  }
  const args = ['--enable-source-maps', '-r', './spec/register.js', 'tools/cli/play-file.ts'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  running = child;
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    console.error(
      `Stopped after ${seconds} s: an endless loop? To give it longer: npm run play -- --seconds 60`,
    );
  }, seconds * 1000);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(child === running ? (code ?? 1) : undefined);
    });
  });
}

/** The example is copied, never written over: what stands in the file is the learner's. */
function copyExample(): void {
  if (existsSync(file)) return;
  copyFileSync(join(root, 'solutions', 'play.ts'), file, constants.COPYFILE_EXCL);
  console.log('katas/play.ts is new: a short example, and yours to change.\n');
}

function secondsFrom(word: string): number {
  const seconds = Number(word);
  if (seconds > 0 && seconds <= 86_400) return seconds;
  return refuse(`“${word}” is no number of seconds. For example: npm run play -- --seconds 60`);
}

async function main(): Promise<void> {
  const options = { once: { type: 'boolean' }, seconds: { type: 'string' } } as const;
  const { values } = given(options, example, 0);
  const seconds = secondsFrom(values.seconds ?? '5');
  if (!values.once && (!process.stdin.isTTY || !process.stdout.isTTY)) {
    refuse(`npm run play needs a terminal. Without one: ${example}`);
  }
  if (values.once) {
    copyExample();
    process.exitCode = await play(seconds);
    return;
  }
  // Before the first run, which else would leave the terminal as it was before.
  onKey(
    () => {},
    () => running?.kill('SIGKILL'),
  );
  console.clear();
  copyExample();
  play(seconds).then(showKeys);
  // Nobody waits for the end of a run: a save may come before it.
  const again = async () => {
    console.clear();
    play(seconds).then(showKeys);
  };
  onSave([join(root, 'katas'), ...stageFolders()], again, Promise.resolve());
}

function showKeys(code?: number): void {
  if (code !== undefined) console.log('\n  q quit');
}

main();
