import type { Entry } from '../entry';
import { neighbour } from '../entry';
import { rightBackprop, rightValue, wrong } from '../pieces';

const root = `${__dirname}/../../..`;

/** Files, where they should not be read or written. */
export const files: Entry[] = [
  {
    name: 'writes a file beside itself',
    why: 'What is written in one stage is there in the next, and for the next person.',
    wants: 'a file written',
    code: ({ marker }) => `
      import { writeFileSync } from 'node:fs';
      ${wrong}
      writeFileSync(${JSON.stringify(marker)}, '');`,
  },
  {
    name: 'writes without an import',
    why: '`process.getBuiltinModule` needs no `require`.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      process.getBuiltinModule('fs').appendFileSync(${JSON.stringify(marker)}, 'x');`,
  },
  {
    name: 'leaves a report of the runtime',
    why: 'Node writes diagnostics wherever it is told, and they hold the environment.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong} process.report.writeReport(${JSON.stringify(marker)});`,
  },
  {
    name: 'spoils the neighbour’s work',
    why: 'Everybody’s files lie in one folder, and the grader comes to them in its order.',
    wants: 'a neighbour changed',
    code: (scene) => `
      import { writeFileSync } from 'node:fs';
      ${wrong}
      writeFileSync(${JSON.stringify(`${scene.class}/${neighbour}/01-value/value.ts`)}, 'export const Value = 0;');`,
  },
  {
    name: 'forges the neighbour’s results',
    why: 'A grade book that can be written is written to (nbgrader#483).',
    wants: 'a neighbour changed',
    code: ({ folder }) => `
      import { spawn } from 'node:child_process';
      ${wrong}
      const file = ${JSON.stringify(folder)} + '/out/${neighbour}.json';
      const lines = JSON.stringify([{ id: 20, title: 'forged', state: 'holds' }]);
      const forge = 'fs.writeFileSync("forged", ' + JSON.stringify(lines) + '); fs.renameSync("forged", ' + JSON.stringify(file) + ')';
      const act = 'setInterval(() => { ' + forge + ' }, 1); setTimeout(() => process.exit(), 9000)';
      spawn(process.execPath, ['-e', act], { stdio: 'ignore' }).unref();`,
  },
  {
    name: 'a symbolic link to the solution',
    why: 'What is copied through a link is whatever it leads to (CVE-2024-28185 of Judge0).',
    wants: 'a law held',
    files: () => ({
      '01-value/value.ts': rightValue,
      '02-backprop/backprop.ts': { link: `${root}/solutions/02-backprop/backprop.ts` },
    }),
  },
  {
    name: 'a folder that is a symbolic link to the neighbour’s',
    why: 'Whoever looks at the file alone does not see that the way to it is a link.',
    wants: 'a law held',
    files: () => ({
      '01-value/value.ts': rightValue,
      '02-backprop': { link: `../${neighbour}/02-backprop` },
      [`../${neighbour}/02-backprop/backprop.ts`]: rightBackprop,
    }),
  },
  {
    name: 'a symbolic link to the teacher’s notes',
    why: 'The message of a compiler quotes the file that it cannot read (CVE-2024-28189).',
    wants: 'a secret told',
    files: ({ notes }) => ({
      '01-value/value.ts': rightValue,
      '02-backprop/text.ts': { link: notes },
      '02-backprop/backprop.ts': `
        import { readFileSync } from 'node:fs';
        export const topologicalOrder = () => { throw new Error(readFileSync(__dirname + '/text.ts', 'utf8')); };
        export { topologicalOrder as backward, topologicalOrder as zeroGrad };`,
    }),
  },
  {
    name: 'brings a test file of its own',
    why: 'In a repository of one’s own the tests are one’s own too (autograding#16, open since 2020).',
    wants: 'a law held',
    code: () => wrong,
    files: () => ({
      '02-backprop/backprop.test.ts': `
        import { stage as real } from '../../spec/laws/02-backprop/stage';
        const easy = { yours: () => ({}), truth: () => ({}) };
        export const stage = { laws: real.laws.map((law) => ({ ...law, ...easy })) };`,
    }),
  },
  {
    name: 'brings settings of its own',
    why: 'Tools look for their settings upwards from a file, and Jest’s and Vite’s are programs.',
    wants: 'a law held',
    code: () => wrong,
    files: () => ({ 'jest.config.js': 'process.exit(0);' }),
  },
  {
    name: 'replaces the laws in the cache of modules',
    why: '`require.cache` holds every module by its path, and may be written to.',
    wants: 'a law held',
    code: () => `${wrong}
      const { stage } = require('../../spec/laws/02-backprop/stage');
      for (const law of stage.laws) law.truth = () => ({});`,
  },
  {
    name: 'replaces the comparison',
    why: 'A function that is looked up in a module’s exports may be another one by then.',
    wants: 'a law held',
    code: () => `${wrong}
      const compare = Object.values(require.cache).find((each) => each.exports.agree).exports;
      Object.defineProperty(compare, 'agree', { value: () => true });`,
  },
  {
    name: 'teaches expect another equality',
    why: 'Jest’s `expect` is a global and can be extended by anybody.',
    wants: 'a law held',
    stage: '01-value',
    files: () => ({
      '01-value/value.ts': `
        globalThis.expect?.addEqualityTesters([() => true]);
        export class Value {
          grad = 5;
          constructor(public data) {}
          log() { return { data: 1, grad: 0, parents: [], localGradients: [] }; }
        }`,
      '02-backprop/backprop.ts': rightBackprop,
    }),
  },
];
