import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, root, stageNames } from './cli/stages';

const settings = ['package.json', 'package-lock.json', 'jest.config.js', 'tsconfig.json'];
const folders = ['spec', 'datasets', 'tools/cli', 'tools/studio', 'solutions/play.ts'];

/** A copy of the kata, for whatever writes into it: no test touches what a learner has written. */
export class KataCopy {
  readonly folder: string;

  /** Always the same folder for a name, because Jest keeps what it compiled by its path. */
  constructor(
    name: string,
    readonly stages: readonly string[] = stageNames(),
  ) {
    this.folder = join(root, 'out', name);
  }

  make(): void {
    this.remove();
    // Jest wants every room that its configuration names.
    mkdirSync(join(this.folder, 'workshop'), { recursive: true });
    const stages = this.stages.flatMap((stage) => [`katas/${stage}`, `solutions/${stage}`]);
    for (const each of [...settings, ...folders, ...stages]) {
      cpSync(join(root, each), join(this.folder, each), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What a command of package.json says when somebody types it, and how it ends. */
  run(script: string, ...words: string[]) {
    const { scripts } = JSON.parse(readFileSync(join(this.folder, 'package.json'), 'utf8'));
    const [, ...args] = scripts[script].split(' ');
    return this.node([...args, ...words], { NO_COLOR: '1' });
  }

  /** What Node says of some arguments, and how it ends; with colours, if the environment asks for them. */
  node(args: readonly string[], environment: Readonly<Record<string, string>>) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, BORROW: '', ...environment },
    });
    return { status, screen: stdout + stderr };
  }

  /** The file that a stage begins with: `…/katas/01-value/value.ts`. */
  file(stage: string, tree: 'katas' | 'solutions' = 'katas'): string {
    return join(this.folder, tree, stage, `${stage.slice(3)}.ts`);
  }

  /** Writes a stage: all files of the solution, each once, and the one that it begins with changed. */
  write(stage: string, change: (solution: string) => string = (solution) => solution): void {
    for (const each of filesOf('solutions', stage)) {
      const [from, to] = ['solutions', 'katas'].map((tree) => join(this.folder, tree, stage, each));
      const solution = readFileSync(from, 'utf8');
      writeFileSync(to, to === this.file(stage) ? change(solution) : solution);
    }
  }
}
