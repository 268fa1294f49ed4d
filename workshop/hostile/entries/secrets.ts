import type { Entry } from '../entry';
import { rightBackprop, wrong } from '../pieces';

/** Tells what an expression gives in the message of an error, which its author gets to read. */
const tells = (expression: string) => `
  export const topologicalOrder = () => { throw new Error(String(${expression})); };
  export const backward = topologicalOrder;
  export const zeroGrad = topologicalOrder;
`;

/** What nobody who is judged should know. */
export const secrets: Entry[] = [
  {
    name: 'reads the environment',
    why: 'Tokens live there; a child gets a copy unless somebody says otherwise.',
    wants: 'a secret told',
    code: () => tells('JSON.stringify(process.env)'),
  },
  {
    name: 'reads the command line',
    why: 'The seed is often among the arguments, and with it every case is known.',
    wants: 'a secret told',
    code: () => tells('process.argv'),
  },
  {
    name: 'reads /proc of its parent',
    why: 'Command line and environment of every process of the same user lie there.',
    wants: 'a secret told',
    code: () => tells("require('fs').readFileSync('/proc/' + process.ppid + '/environ')"),
  },
  {
    name: 'reads the parent’s memory',
    why: '/proc/PID/mem is readable by the same user: the truth is somewhere in it.',
    wants: 'a secret told',
    code: () =>
      tells(`(() => {
      const fs = require('fs');
      const [, from] = /\\n([0-9a-f]+)-[0-9a-f]+ rw[^\\n]*\\[stack\\]/.exec(fs.readFileSync('/proc/' + process.ppid + '/maps', 'utf8'));
      const [, to] = /-([0-9a-f]+) rw[^\\n]*\\[stack\\]/.exec(fs.readFileSync('/proc/' + process.ppid + '/maps', 'utf8'));
      const length = parseInt(to, 16) - parseInt(from, 16);
      const memory = Buffer.alloc(length);
      fs.readSync(fs.openSync('/proc/' + process.ppid + '/mem'), memory, 0, length, parseInt(from, 16));
      return memory.toString('latin1').match(/GRADER_TOKEN=[\\w-]+/);
    })()`),
  },
  {
    name: 'reads a file of the teacher’s',
    why: 'Notes, answers and grade books lie on the same disk.',
    wants: 'a secret told',
    code: ({ notes }) => tells(`require('fs').readFileSync(${JSON.stringify(notes)})`),
  },
  {
    name: 'listens to the oracle and repeats what it says',
    why: 'Where the truth is computed in the same process, its last step can be overheard.',
    wants: 'a law held',
    code: () => `
      const entries = Object.entries;
      let truth = [];
      Object.entries = (thing) => {
        const found = entries(thing);
        if (found.some(([name]) => name.endsWith('.grad'))) truth = found;
        return found;
      };
      export function topologicalOrder(root) { return [root, root]; }
      export function backward(root) {
        const values = truth.map(([, it]) => it.value ?? it);
        const places = new Set([root]);
        for (const value of places) for (const parent of value.parents) places.add(parent);
        for (const value of places) {
          Object.defineProperty(value, 'grad', { get: () => values.shift(), set() {} });
        }
        root.parents.push(root);
      }
      export const zeroGrad = () => {};`,
  },
  {
    name: 'computes the truth with the oracle',
    why: 'The laws’ own source says what is true, and whoever can import it need not think.',
    wants: 'a law held',
    code: () => `
      import { stage } from '../../spec/laws/02-backprop/stage';
      ${wrong}
      for (const law of stage.laws) law.yours = (_, given) => {
        const said = Object.entries(law.truth(given));
        return Object.fromEntries(said.map(([name, truth]) => [name, truth.value ?? truth]));
      };`,
  },
  {
    name: 'hands in the solution by its path',
    why: 'What lies beside the tests can be imported.',
    wants: 'a law held',
    code: () => `export * from '../../solutions/02-backprop/backprop';`,
  },
  {
    name: 'finds the solution without an import',
    why: 'Whoever looks for `import` in the source does not see a path that is put together.',
    wants: 'a law held',
    code: () => `
      const at = ['..', '..', 'solutions', '02-backprop', 'backprop'].join('/');
      const { topologicalOrder, backward, zeroGrad } = module.require(at);
      export { topologicalOrder, backward, zeroGrad };`,
  },
  {
    name: 'asks which law is being tried, and answers by its title',
    why: 'Jest tells everybody: `expect.getState().currentTestName`.',
    wants: 'a law held',
    code: () => `
      export function topologicalOrder(root) {
        const title = globalThis.currentTestName();
        return title.includes('one leaf') ? [root] : [root, root];
      }
      ${wrong.split('\n').slice(2).join('\n')}`,
  },
  {
    name: 'remembers how often it was asked, and is right ten times',
    why: 'Whoever tries a few cases and stops is content with code that keeps count.',
    wants: 'a law held',
    code: () => `
      import { topologicalOrder as right } from './right';
      ${wrong.replace('topologicalOrder', 'unordered')}
      let asked = 0;
      export const topologicalOrder = (root) => (asked++ < 20 ? right(root) : unordered(root));`,
    files: () => ({ '02-backprop/right.ts': rightBackprop }),
  },
];
