import type { Limits } from './place';

/** Node's own: its code, its threads' stacks, its buffers. Measured: 62 MB. */
const nodesOwn = 128;

/** How much Node may take in all, in bytes. */
function bytesOf(limits: Limits): number {
  return (limits.memory + nodesOwn) * 2 ** 20;
}

/**
 * The one list of limits, by the names that the kernel has for them: every place takes its own
 * from here. They hold for a process, so a place has to see to it that there is only one.
 */
export function kernelLimits(limits: Limits): Readonly<Record<string, number>> {
  return {
    // Everything that can be written to, heaps and buffers of all threads together.
    data: bytesOf(limits),
    cpu: Math.ceil(limits.seconds),
    // Node opens 20. Each worker thread takes 4 more, so that there are never many.
    nofile: 40,
    // Nothing is written to any file, wherever one could be.
    fsize: 0,
    core: 0,
  };
}

/** How `prlimit` of util-linux is told. */
export function asPrlimit(limits: Limits): string[] {
  return Object.entries(kernelLimits(limits)).map(([name, most]) => `--${name}=${most}:${most}`);
}

/** How `docker run` and `podman run` are told, with what they limit for a container as a whole. */
export function asContainerOptions(limits: Limits): string[] {
  const ulimits = Object.entries(kernelLimits(limits));
  return [
    ...ulimits.map(([name, most]) => `--ulimit=${name}=${most}:${most}`),
    `--memory=${bytesOf(limits)}b`,
    // Together with swap: the same number means no swap.
    `--memory-swap=${bytesOf(limits)}b`,
    '--cpus=1',
    // Node has 11 threads, and each counts.
    '--pids-limit=32',
  ];
}

/** How Node is told. */
export function asNodeOptions(limits: Limits): string[] {
  return [`--max-old-space-size=${limits.memory}`];
}

/** After how many milliseconds by the clock a child is killed, even if it sleeps. */
export function patienceOf(limits: Limits): number {
  return 3000 * limits.seconds;
}
