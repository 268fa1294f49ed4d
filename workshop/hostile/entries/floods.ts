import type { Entry } from '../entry';
import { wrong } from '../pieces';

/** Throws an error with some message wherever it is asked. */
const throwing = (message: string) => `
  export function topologicalOrder() { throw new Error(${message}); }
  export { topologicalOrder as backward, topologicalOrder as zeroGrad };
`;

/** More than fits: into memory, into a message, into a report. */
export const floods: Entry[] = [
  {
    name: 'a list without end',
    why: 'When the heap is full, V8 ends the process, and all that it had to say is gone.',
    wants: 'no verdict',
    code: () => `${wrong} const list = []; for (;;) list.push([1, 2, 3, 4]);`,
  },
  {
    name: 'strings that double',
    why: 'A string of 512 MB takes 30 steps, and its pieces are shared until somebody reads it.',
    wants: 'no verdict',
    code: () => `${wrong} const all = []; for (let i = 0; ; i++) all.push(i + 'x'.repeat(1e6) + Math.abs(i));
      `,
  },
  {
    name: 'buffers outside the heap',
    why: 'The limit of the heap does not count what lies beside it.',
    wants: 'exhaustion',
    code: () => `${wrong}
      const all = [];
      for (;;) all.push(new Float64Array(1e6).fill(1));`,
  },
  {
    name: 'a Map without end',
    why: 'It doubles in one step, and the step is not interrupted.',
    wants: 'no verdict',
    code: () => `${wrong} const map = new Map(); for (let i = 0; ; i++) map.set(i, { i });`,
  },
  {
    name: 'memory that grows from answer to answer',
    why: 'No single answer is too large; together they are.',
    wants: 'no verdict',
    code: () => `const kept = [];
      ${wrong.replace('root.grad = 77;', 'for (let i = 0; i < 2e6; i++) kept.push({ i });')}
      const zero = zeroGrad; void zero;`,
  },
  {
    name: 'prints without end',
    why: 'Whoever collects the output keeps all of it in memory, or on the disk.',
    wants: 'exhaustion',
    code: () => `${wrong}
      const { writeSync } = process.getBuiltinModule('fs');
      for (;;) try { writeSync(1, 'x'.repeat(1e6)); } catch {}`,
  },
  {
    name: 'console.log without end',
    why: 'What cannot be written at once waits in the memory of the one who writes.',
    wants: 'no verdict',
    code: () => `${wrong} for (;;) console.log('x'.repeat(1e6));`,
  },
  {
    name: 'an error message of 100 kB',
    why: 'It is shown to the person, and stored for each law.',
    wants: 'a flood',
    code: () => throwing("'x'.repeat(1e5)"),
  },
  {
    name: 'a blank whose name has 100 kB',
    why: 'Messages are cut; what is not written yet is taken as it is.',
    wants: 'a flood',
    code: () => `
      import { NotWritten } from '../../spec/not-written';
      export function topologicalOrder() { throw new NotWritten('x'.repeat(1e5), 'katas'); }
      export { topologicalOrder as backward, topologicalOrder as zeroGrad };`,
  },
  {
    name: 'a class whose name has 100 kB',
    why: 'What is no number is shown as “a Something”, by the name of its class.',
    wants: 'a flood',
    code: () =>
      throwing("Object.assign(class {}, { [Symbol.toPrimitive]: () => 'C'.repeat(1e5) })"),
  },
  {
    name: 'thirty thousand names of facts',
    why: 'An error that carries a list is written down with all of it.',
    wants: 'a flood',
    code: () => throwing('Object.keys(Array.from({ length: 3e4 }))'),
  },
  {
    name: 'a fact of two megabytes',
    why: 'What is compared cannot be cut, and what does not agree is shown.',
    wants: 'a flood',
    code: () => `${wrong.replace('value.grad = 77;', "value.grad = 'x'.repeat(2e6);")}`,
  },
  {
    name: 'an error that contains itself',
    why: 'What is written as JSON must not have a cycle: the report is what breaks.',
    wants: 'no verdict',
    code: () => `
      const cycle = {};
      cycle.cycle = cycle;
      export function topologicalOrder() { throw Object.assign(new Error(), { message: cycle }); }
      export { topologicalOrder as backward, topologicalOrder as zeroGrad };`,
  },
  {
    name: 'an error that cannot be looked at',
    why: 'Every property of it throws, also inside the `catch` that wants to report it.',
    wants: 'no verdict',
    code: () => `
      const no = () => { throw new Error('hands off'); };
      const sphinx = new Proxy({}, { get: no, has: no, getPrototypeOf: no, ownKeys: no });
      export function topologicalOrder() { throw sphinx; }
      export { topologicalOrder as backward, topologicalOrder as zeroGrad };`,
  },
  {
    name: 'throws null',
    why: 'A `catch` that reads `error.message` throws itself.',
    wants: 'no verdict',
    code: () => `
      export function topologicalOrder() { throw null; }
      export { topologicalOrder as backward, topologicalOrder as zeroGrad };`,
  },
  {
    name: 'a stack that overflows in a catch, again and again',
    why: 'Whoever catches an overflow has no stack left to say so.',
    wants: 'a hang',
    code: () =>
      wrong.replace(
        'root.grad = 77;',
        'const deep = () => { try { deep(); } catch { deep(); } finally { deep(); } }; deep();',
      ),
  },
];
