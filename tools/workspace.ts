import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** A copy of the kata, so that no test touches what a learner has written. */
export class Workspace {
  readonly #folder: string;
  #server: ChildProcess | undefined;

  constructor(name: string) {
    this.#folder = join(root, 'out', name);
    this.remove();
    mkdirSync(this.#folder, { recursive: true });
    for (const each of [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'jest.config.js',
      'katas',
      'solutions',
      'spec',
      'datasets',
      'tools/cli',
      'tools/studio',
    ]) {
      cpSync(join(root, each), join(this.#folder, each), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'), 'junction');
  }

  /** Starts the studio, and gives its address. */
  async serve(): Promise<string> {
    const command = ['-r', './spec/register.js', 'tools/studio/server/command.ts'];
    const server = spawn(process.execPath, command, { cwd: this.#folder });
    this.#server = server;
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (data: Buffer) => {
        said += data;
        const [address] = /http:\/\/\S+/.exec(said) ?? [];
        if (address) resolve(address);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => reject(new Error(`The studio ended: ${said}`)));
    });
  }

  /** Runs Node with some arguments, and gives what a terminal with colours shows. */
  run(...args: readonly string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.#folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1', BORROW: '' },
    });
    return stdout + stderr;
  }

  /** A file, by its path from the root. */
  read(path: string): Uint8Array {
    return readFileSync(join(this.#folder, path));
  }

  /** The names of the stages, in order. */
  stages(): string[] {
    return readdirSync(join(root, 'solutions'))
      .filter((name) => /^\d\d-/.test(name))
      .sort();
  }

  /** Writes a stage: the solution, changed. */
  save(stage: string, change: (solution: string) => string = (solution) => solution): void {
    const main = `${stage.slice(3)}.ts`;
    for (const file of readdirSync(join(root, 'solutions', stage))) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const code = readFileSync(join(root, 'solutions', stage, file), 'utf8');
      writeFileSync(join(this.#folder, 'katas', stage, file), file === main ? change(code) : code);
    }
  }

  /** Ends the studio. */
  stop(): void {
    this.#server?.removeAllListeners('exit');
    this.#server?.kill();
  }

  remove(): void {
    this.stop();
    if (existsSync(this.#folder)) rmSync(this.#folder, { recursive: true, force: true });
  }
}
