import type { Limits } from './place';
import { runToEnd } from './start';

/** The one list of limits, by the names that the kernel has for them. They hold for a process. */
function kernelLimits(limits: Limits): Readonly<Record<string, number>> {
  return {
    cpu: Math.ceil(limits.seconds),
    // Node opens 20. Each worker thread takes 4 more, so that there are never many.
    nofile: 40,
    // Nothing is written to any file, wherever one could be.
    fsize: 0,
    core: 0,
  };
}

const megabyte = 2 ** 20;

/** What Node needs beside a person's code, in bytes: stacks of threads, buffers, compiled code. */
const spare = 80 * megabyte;

/** How `prlimit` of util-linux is told: for one process, with everything that it can write to. */
export function asPrlimit(limits: Limits): string[] {
  const data = limits.memory * megabyte + spare + dataOfNode();
  return Object.entries({ data, ...kernelLimits(limits) }).map(
    ([name, most]) => `--${name}=${most}:${most}`,
  );
}

/** How `docker run` and `podman run` are told: for all processes together, with what they use. */
export function asContainerOptions(limits: Limits): string[] {
  const memory = limits.memory * megabyte + 2 * spare;
  return [
    ...Object.entries(kernelLimits(limits)).map(
      ([name, most]) => `--ulimit=${name}=${most}:${most}`,
    ),
    `--memory=${memory}b`,
    // Together with swap: the same number means no swap.
    `--memory-swap=${memory}b`,
    '--cpus=1',
    // Node has 11 threads, and each counts.
    '--pids-limit=32',
  ];
}

let measured: number | undefined;

/**
 * What Node may write to before it has done anything, in bytes. It is measured, because it is 48 MB
 * in Node 20 and 560 MB in Node 24, which sets apart a place for compiled code, most of it never
 * used.
 */
function dataOfNode(): number {
  const script = "process.stdout.write(fs.readFileSync('/proc/self/status'))";
  measured ??=
    1024 *
    Number(/VmData:\s*(\d+)/.exec(runToEnd(process.execPath, ['--eval', script]).stdout)?.[1]);
  return measured;
}

/** How Node is told. */
export function asNodeOptions(limits: Limits): string[] {
  return [`--max-old-space-size=${limits.memory}`];
}

/** After how many milliseconds by the clock a child is killed, even if it sleeps. */
export function patienceOf(limits: Limits): number {
  return 3000 * limits.seconds;
}
