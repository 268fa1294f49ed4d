import { type ChildProcess, spawn } from 'node:child_process';
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

const root = join(__dirname, '..', '..', '..');

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
      'tsconfig.json',
      'katas',
      'solutions',
      'spec',
      'datasets',
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

  /** The name of a stage: `01-value`. */
  stage(number: number): string {
    const names = readdirSync(join(root, 'solutions'));
    return names.find((name) => Number.parseInt(name, 10) === number) ?? '';
  }

  /** Writes a stage: the solution, changed. */
  save(stage: string, change: (solution: string) => string = (solution) => solution): void {
    const [solution, kata] = ['solutions', 'katas'].map((tree) =>
      join(this.#folder, tree, stage, `${stage.slice(3)}.ts`),
    );
    writeFileSync(kata, change(readFileSync(solution, 'utf8')));
  }

  remove(): void {
    this.#server?.removeAllListeners('exit');
    this.#server?.kill();
    if (existsSync(this.#folder)) rmSync(this.#folder, { recursive: true, force: true });
  }
}
