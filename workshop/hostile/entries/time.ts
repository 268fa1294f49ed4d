import type { Entry } from '../entry';
import { wrong } from '../pieces';

const loop = 'for (;;) {}';

/** Code that does not come back, each time in another place. */
export const endless: Entry[] = [
  {
    name: 'an endless loop in the module',
    why: 'Loading is code, too.',
    code: () => `${wrong} ${loop}`,
  },
  {
    name: 'an endless loop in a function',
    why: 'The plainest of all, and the commonest: it happens to beginners.',
    code: () => wrong.replace('root.grad = 77;', loop),
  },
  {
    name: 'an endless loop in a getter',
    why: 'Whoever reads a property calls a function.',
    code: () =>
      wrong.replace(
        'root.grad = 77;',
        `Object.defineProperty(root, 'grad', { get() { ${loop} } });`,
      ),
  },
  {
    name: 'an endless loop in toString',
    why: 'Whoever writes a message calls it.',
    code: () =>
      `export const topologicalOrder = () => { throw { name: 'Error', toString() { ${loop} }, get message() { return String(this); } }; }, backward = topologicalOrder, zeroGrad = backward;`,
  },
  {
    name: 'an endless loop in valueOf',
    why: 'Whoever compares with a number calls it.',
    code: () => `const never = { valueOf() { ${loop} } };
      ${wrong.replace('root.grad = 77;', 'root.parents[0].grad = root.grad = never;')}`,
  },
  {
    name: 'an endless loop in a constructor',
    why: 'A law makes the values for its case itself.',
    stage: '01-value' as const,
    files: () => ({
      '01-value/value.ts': `export class Value { constructor() { ${loop} } }`,
      '02-backprop/backprop.ts': wrong,
    }),
  },
  {
    name: 'a list that never comes to its end',
    why: 'An iterator may go on for ever, and a spread waits for the end.',
    code: () =>
      wrong.replace(
        'return [root, root];',
        'return Object.assign([root], { *[Symbol.iterator]() { for (;;) yield root; }, filter() { for (const _ of this); } });',
      ),
  },
  {
    name: 'an endless loop in a trap of a Proxy',
    why: 'Even to ask whether a property is there calls it.',
    code: () =>
      wrong.replace(
        'return [root, root];',
        `return new Proxy([root], { get() { ${loop} }, has() { ${loop} }, ownKeys() { ${loop} } });`,
      ),
  },
  {
    name: 'an endless loop in a finally, for whoever interrupts',
    why: 'What is thrown into code can be caught there; a loop begins again.',
    code: () =>
      wrong.replace('root.grad = 77;', `for (;;) { try { ${loop} } finally { continue; } }`),
  },
  {
    name: 'microtasks that make microtasks',
    why: 'They come before every timer: no time limit made of timers fires.',
    code: () => `${wrong} (async () => { for (;;) await null; })();`,
  },
  {
    name: 'timers that make timers',
    why: 'A process ends when nothing is left to do; here there is always something.',
    code: () => `${wrong} const again = () => setTimeout(again, 1); again();`,
  },
  {
    name: 'an exponential regular expression',
    why: 'It is one call that takes longer than the universe has (ReDoS).',
    code: () => `${wrong} /^(a+)+$/.test('a'.repeat(60) + 'b');`,
  },
  {
    name: 'Atomics.wait on shared memory',
    why: 'The thread sleeps inside one call, and no time limit of V8 wakes it.',
    code: () => `${wrong} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
  },
  {
    name: 'a power of huge numbers',
    why: 'One step of arithmetic on a BigInt may take minutes, and is not interrupted in the middle.',
    code: () => `${wrong} let n = 3n; for (;;) n = n * n;`,
  },
].map((entry) => ({ wants: 'a hang', ...entry }));

/** Time, used otherwise. */
export const clocks: Entry[] = [
  {
    name: 'stops the clock that measures how work grows',
    why: 'Code that is slow looks fast to whoever asks a clock that the code can set.',
    wants: 'a law held',
    rightly: /^topologicalOrder(?! of a row)/,
    code: () => `
      let calls = 0;
      const tick = () => 100 * calls++;
      if (globalThis.process) process.cpuUsage = () => ({ user: 1000 * tick(), system: 0 });
      globalThis.performance.now = Date.now = tick;
      function placed(node) {
        const order = [], seen = new Set(), done = new Set(), stack = [node];
        while (stack.length > 0) {
          const top = stack.at(-1);
          if (!seen.has(top)) {
            seen.add(top);
            for (const parent of top.parents) if (!seen.has(parent)) stack.push(parent);
            continue;
          }
          stack.pop();
          if (done.has(top)) continue;
          done.add(top);
          order.push(top);
          // As slow as a look-up in the list would be.
          for (let i = 0; i < order.length; i++) calls += 0;
        }
        return order;
      }
      export const topologicalOrder = (root) => placed(root);
      ${wrong.split('\n').slice(2).join('\n')}`,
  },
];
