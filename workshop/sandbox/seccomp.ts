/** The processors that bubblewrap's filter is written for, by Node's names; what the kernel calls them. */
const processors: Readonly<Record<string, { column: 0 | 1; audit: number }>> = {
  x64: { column: 0, audit: 0xc000003e },
  arm64: { column: 1, audit: 0xc00000b7 },
};

/** Calls of the kernel that are refused, with their numbers on x64 and arm64. */
export const refusedCalls: Readonly<
  Record<string, readonly [x64: number, arm64: number | undefined]>
> = {
  // Sockets, even where there is no network.
  socket: [41, 198],
  socketpair: [53, 199],
  // Processes. `clone` also makes threads, and is looked at more closely.
  fork: [57, undefined],
  vfork: [58, undefined],
  // Other processes.
  kill: [62, 129],
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  pidfd_open: [434, 434],
  // Memory that the limit of data does not count.
  memfd_create: [319, 279],
  shmget: [29, 194],
  msgget: [68, 186],
  mq_open: [240, 180],
  // Namespaces and mounts.
  unshare: [272, 97],
  setns: [308, 268],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  // Where holes in the kernel were found, and Node needs none of them.
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
};

const clone = [56, 220] as const;
const clone3 = 435;
const cloneThread = 0x00010000;
/** Numbers from here on are another way to call the same on x64. */
const x32 = 0x40000000;

/** What the kernel answers: goes on, "not permitted", "no such call". */
const allow = 0x7fff0000;
const notPermitted = 0x00050000 + 1;
const noSuchCall = 0x00050000 + 38;

/** Where a filter finds the call's number, the processor, and the lower half of the first argument. */
const at = { number: 0, processor: 4, argument: 16 };

/** Instructions of the kernel's packet filter. */
const load = 0x20;
const jumpIfEqual = 0x15;
const jumpIfAtLeast = 0x35;
const jumpIfAnyBit = 0x45;
const answer = 0x06;

type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number];

/**
 * The program that `bwrap --seccomp` gives to the kernel: no process is ever made, only threads
 * of the one that is there, and what Node does not need is refused.
 */
export function systemCallFilter(processor: string = process.arch): Buffer {
  const { column, audit } = processors[processor];
  const numbers = Object.values(refusedCalls).map((pair) => pair[column]);
  const program: Instruction[] = [
    [load, 0, 0, at.processor],
    [jumpIfEqual, 1, 0, audit],
    [answer, 0, 0, notPermitted],
    [load, 0, 0, at.number],
    ...when(jumpIfAtLeast, x32, noSuchCall),
    // Its flags lie in memory, where a filter cannot look. The C library then takes `clone`.
    ...when(jumpIfEqual, clone3, noSuchCall),
    ...numbers
      .filter((number) => number !== undefined)
      .flatMap((number) => when(jumpIfEqual, number, notPermitted)),
    [jumpIfEqual, 0, 3, clone[column]],
    [load, 0, 0, at.argument],
    [jumpIfAnyBit, 1, 0, cloneThread],
    [answer, 0, 0, notPermitted],
    [answer, 0, 0, allow],
  ];
  return Buffer.concat(program.map(asBytes));
}

/** Whether there is a filter for this machine. */
export function hasFilter(processor: string = process.arch): boolean {
  return Object.hasOwn(processors, processor);
}

function when(jump: number, value: number, result: number): Instruction[] {
  return [
    [jump, 0, 1, value],
    [answer, 0, 0, result],
  ];
}

function asBytes([code, ifTrue, ifFalse, value]: Instruction): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(code, 0);
  bytes.writeUInt8(ifTrue, 2);
  bytes.writeUInt8(ifFalse, 3);
  bytes.writeUInt32LE(value, 4);
  return bytes;
}
