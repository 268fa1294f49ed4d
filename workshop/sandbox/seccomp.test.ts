import { existsSync, readFileSync } from 'node:fs';
import { hasFilter, refusedCalls, systemCallFilter } from './seccomp';

/** What the kernel would answer, which reads a filter like this. */
function answerOf(filter: Buffer, call: { number: number; audit: number; argument?: number }) {
  const seen: Record<number, number> = { 0: call.number, 4: call.audit, 16: call.argument ?? 0 };
  let loaded = 0;
  for (let at = 0; at < filter.length; at += 8) {
    const [ifTrue, ifFalse] = [filter[at + 2], filter[at + 3]];
    const value = filter.readUInt32LE(at + 4);
    const jump = (holds: boolean) => {
      at += 8 * (holds ? ifTrue : ifFalse);
    };
    const code = filter.readUInt16LE(at);
    if (code === 0x06) return value;
    if (code === 0x20) loaded = seen[value];
    else if (code === 0x15) jump(loaded === value);
    else if (code === 0x35) jump(loaded >= value);
    else if (code === 0x45) jump((loaded & value) !== 0);
    else throw new Error(`There is no instruction ${code}.`);
  }
  throw new Error('The filter has no end.');
}

const allowed = 0x7fff0000;
const notPermitted = 0x00050001;
const noSuchCall = 0x00050026;

describe.each([
  { processor: 'x64', audit: 0xc000003e, column: 0, clone: 56, read: 0, tgkill: 234 },
  { processor: 'arm64', audit: 0xc00000b7, column: 1, clone: 220, read: 63, tgkill: 131 },
])('the filter of $processor', ({ processor, audit, column, clone, read, tgkill }) => {
  const filter = systemCallFilter(processor);
  const answer = (number: number, argument = 0) => answerOf(filter, { number, audit, argument });

  test.each(Object.entries(refusedCalls))('refuses %s', (_, numbers) => {
    const number = numbers[column];
    if (number !== undefined) expect(answer(number)).toBe(notPermitted);
  });

  test('lets threads be made, and no processes', () => {
    expect(answer(clone, 0x003d0f00)).toBe(allowed);
    expect(answer(clone, 17)).toBe(notPermitted);
    expect(answer(435)).toBe(noSuchCall);
  });

  test('lets everything else through, by the usual way only', () => {
    expect(answer(read)).toBe(allowed);
    expect(answer(tgkill)).toBe(allowed);
    expect(answer(read + 0x40000000)).toBe(noSuchCall);
    expect(answerOf(filter, { number: read, audit: 0x40000003 })).toBe(notPermitted);
  });
});

test('it is written for no other processor', () => {
  expect(['x64', 'arm64', 'ia32', 'riscv64'].map(hasFilter)).toEqual([true, true, false, false]);
});

const headers = [
  '/usr/include/x86_64-linux-gnu/asm/unistd_64.h',
  '/usr/include/asm-generic/unistd.h',
];
const withHeaders = headers.every(existsSync) ? test : test.skip;

withHeaders('the numbers are those of the kernel', () => {
  const numbers = headers.map((header) => {
    const lines = readFileSync(header, 'utf8').matchAll(/#define __NR_(\w+) (\d+)/g);
    return new Map(Array.from(lines, ([, name, number]) => [name, Number(number)]));
  });
  for (const [name, [x64, arm64]] of Object.entries(refusedCalls)) {
    expect([name, numbers[0].get(name), numbers[1].get(name)]).toEqual([name, x64, arm64]);
  }
});
