import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stages';

const stages = ['01-value', '02-backprop'];

/** A copy of the kata that has its first two stages only, for tests that run commands as a person does. */
export class KataCopy {
  readonly folder: string;

  /** Always the same folder, because Jest keeps what it compiled by its path. */
  constructor(name: string) {
    this.folder = join(root, 'out', name);
  }

  make(): void {
    this.remove();
    mkdirSync(this.folder, { recursive: true });
    for (const each of ['package.json', 'package-lock.json', 'jest.config.js', 'tsconfig.json']) {
      cpSync(join(root, each), join(this.folder, each));
    }
    for (const each of ['spec', 'datasets', 'tools/cli', 'solutions/play.ts']) {
      cpSync(join(root, each), join(this.folder, each), { recursive: true });
    }
    for (const stage of stages) {
      for (const tree of ['katas', 'solutions']) {
        cpSync(join(root, tree, stage), join(this.folder, tree, stage), { recursive: true });
      }
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
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...words], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', BORROW: '' },
    });
    return { status, screen: stdout + stderr };
  }

  /** The file of a stage: `…/katas/01-value/value.ts`. */
  file(stage: string, tree = 'katas'): string {
    return join(this.folder, tree, stage, `${stage.slice(3)}.ts`);
  }

  /** Writes a stage: the solution, changed. */
  write(stage: string, change: (solution: string) => string): void {
    const solution = readFileSync(this.file(stage, 'solutions'), 'utf8');
    writeFileSync(this.file(stage), change(solution));
  }
}
