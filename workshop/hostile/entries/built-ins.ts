import type { Entry } from '../entry';
import { graded, wrong } from '../pieces';

/** A stage 02 in which nothing is right, after something was patched. */
const after =
  (patch: string, rest = wrong) =>
  () =>
    `${rest}\n${patch}`;

/** Built-ins that the grader needs too. */
export const builtIns: Entry[] = [
  {
    name: 'Math.abs of any difference is 0',
    why: 'Every comparison of numbers comes down to it.',
    wants: 'a law held',
    code: after('Math.abs = () => 0;', graded('77')),
  },
  {
    name: 'Array.prototype.every says yes',
    why: 'A verdict is often “every fact agrees”.',
    wants: 'a law held',
    code: after('Array.prototype.every = () => true;'),
  },
  {
    name: 'Object.is says yes',
    why: 'Jest compares with it, and so do others.',
    wants: 'a law held',
    code: after('Object.is = () => true;'),
  },
  {
    name: 'Number.isNaN never says yes, and the gradients are NaN',
    why: 'NaN is neither near nor far: who asks whether it is too far away lets it pass.',
    wants: 'a law held',
    code: after('Number.isNaN = () => false;', graded('Number.NaN')),
  },
  {
    name: 'Map.prototype.keys finds nothing to compare',
    why: 'A loop over nothing is content with anything.',
    wants: 'a law held',
    code: after(`
      const { keys } = Map.prototype;
      Map.prototype.keys = function () {
        const names = Array.from(keys.call(this));
        return names.some((name) => /grad|order|nodes/.test(name)) ? [].values() : names.values();
      };`),
  },
  {
    name: 'Object.entries forgets the truth',
    why: 'The same one step earlier: there is nothing that would have to be true.',
    wants: 'a law held',
    code: after('Object.entries = () => [];', graded('77')),
  },
  {
    name: 'lists of facts are iterated as if they were empty',
    why: '`Array.prototype[Symbol.iterator]` is behind every `for … of`, every spread, every Map.',
    wants: 'a law held',
    code: after(`
      const iterate = Array.prototype[Symbol.iterator];
      Array.prototype[Symbol.iterator] = function () {
        const isOfFacts = Array.isArray(this[0]) && /grad|order|nodes/.test(this[0][0]);
        return iterate.call(isOfFacts ? [] : this);
      };`),
  },
  {
    name: 'Promise.prototype.then hands on other results',
    why: 'What is awaited goes through it.',
    wants: 'a law held',
    code: after(`
      const then = Promise.prototype.then;
      Promise.prototype.then = function (done, failed) {
        const forge = () => {
          const { lines } = Object.values(require.cache).find((each) => each.exports.lines).exports;
          for (const line of lines) line.state = 'holds';
        };
        return then.call(this, (result) => { forge(); return done(result); }, failed);
      };`),
  },
  {
    name: 'JSON.stringify writes something better',
    why: 'Results are written with it, and it may change them on the way.',
    wants: 'a law held',
    code: after(`
      const stringify = JSON.stringify;
      JSON.stringify = (thing) => stringify(thing).replaceAll('"fails"', '"holds"');`),
  },
  {
    name: 'Object.prototype has a toJSON',
    why: '`JSON.stringify` asks every object for one, results included.',
    wants: 'a law held',
    code: after(`
      Object.prototype.toJSON = function () {
        return Array.isArray(this) ? [...this] : { ...this, state: 'holds' };
      };`),
  },
  {
    name: 'Array.prototype.push mends what it is given',
    why: 'Results are collected in a list, one push after the other.',
    wants: 'a law held',
    code: after(`
      Array.prototype.push = function (...items) {
        for (const item of items) {
          if (item?.state === 'fails') item.state = 'holds';
          this[this.length] = item;
        }
        return this.length;
      };`),
  },
  {
    name: 'Error.prepareStackTrace walks to the grader',
    why: 'A walk along the stack names its files, and a file’s exports are in `require.cache`.',
    wants: 'a law held',
    code: after(`
      Error.prepareStackTrace = (error, sites) => {
        const files = sites.map((site) => site.getFileName());
        const grader = files.map((file) => require.cache[file]?.exports).find((each) => each?.lines);
        Object.defineProperty(grader.lines, 'push', {
          value(line) { line.state = 'holds'; this[this.length] = line; },
        });
        return '';
      };
      void new Error().stack;`),
  },
  {
    name: 'Symbol.hasInstance makes every error a blank',
    why: '`instanceof NotWritten` asks the class, and the class may say yes to anything.',
    wants: 'an excuse',
    code: () => `
      import { NotWritten } from '../../spec/not-written';
      Object.defineProperty(NotWritten, Symbol.hasInstance, { value: () => true });
      Object.defineProperty(Error.prototype, 'name', { get: () => 'NotWritten', set() {} });
      export const topologicalOrder = () => { throw new Error('not yet'); };
      export const backward = topologicalOrder;
      export const zeroGrad = topologicalOrder;`,
  },
];
