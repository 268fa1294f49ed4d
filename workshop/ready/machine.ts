import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { delimiter } from 'node:path';
import { root } from '../../tools/cli/stages';

/** What is looked at: this machine, unless a test gives another. */
export interface Machine {
  /** The folder of the kata. */
  readonly folder: string;
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Nothing, where the output goes into a file. */
  readonly terminal?: { readonly columns: number; readonly colours: boolean };
  /** Where programs are looked for. */
  readonly path: readonly string[];
  /** What is free, in bytes. */
  readonly disk: number;
  readonly memory: number;
}

/** This machine. */
export function thisMachine(): Machine {
  const { stdout, platform, env } = process;
  const { bavail, bsize } = statfsSync(root);
  return {
    folder: root,
    platform,
    env,
    terminal: stdout.isTTY ? { columns: stdout.columns, colours: stdout.hasColors() } : undefined,
    path: (env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    disk: bavail * bsize,
    // macOS counts as free only what nothing has used yet, which is little on a healthy machine.
    memory: platform === 'darwin' ? totalmem() : process.availableMemory(),
  };
}
