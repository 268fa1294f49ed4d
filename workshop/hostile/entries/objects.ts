import type { Entry } from '../entry';
import { graded, rightValue, wrong, wrongValue } from '../pieces';

/** Answers that are not what they look like. */
export const objects: Entry[] = [
  {
    name: 'an object that is equal to everything',
    why: 'Jest asks an asymmetric matcher whether it matches (inducer/relate#295 is its like in Python).',
    wants: 'a law held',
    stage: '01-value',
    files: () => ({
      '01-value/value.ts': `
        const any = { $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true };
        ${wrongValue("Object.assign(new Error('0 1 2 3 4 5 6'), { name: any })")}`,
      '02-backprop/backprop.ts': wrong,
    }),
  },
  {
    name: 'an object whose number is NaN',
    why: 'Arithmetic asks for valueOf, and what comes out is never too far away.',
    wants: 'a law held',
    code: () => graded('({ valueOf: () => Number.NaN })'),
  },
  {
    name: 'Symbol.toPrimitive: greater at first, smaller afterwards',
    why: '`x >= low && x <= high` asks twice.',
    wants: 'a law held',
    code: () =>
      graded('{ n: 0, [Symbol.toPrimitive]() { return this.n++ % 2 ? -Infinity : Infinity; } }'),
  },
  {
    name: 'a getter that answers differently the second time',
    why: 'It says what helps when the verdict is made, and the truth to whoever looks again.',
    wants: 'an excuse',
    code: () => `
      const shy = (asked = 0) =>
        Object.defineProperty(new Error('soon'), 'name', { get: () => (asked++ ? 'Error' : 'NotWritten') });
      export function topologicalOrder() { throw shy(); }
      export { topologicalOrder as backward, topologicalOrder as zeroGrad };`,
  },
  {
    name: 'a Proxy in place of a gradient',
    why: 'It says of itself whatever is asked: that it has this type, this prototype, this number.',
    wants: 'a law held',
    code: () =>
      graded(
        'new Proxy(function () {}, { get: (_, name) => name === Symbol.toPrimitive ? () => Number.NaN : 1, getPrototypeOf: () => Number.prototype })',
      ),
  },
  {
    name: 'a list with a filter and an includes of its own',
    why: 'A law that counts what is out of order asks the list itself to do so.',
    wants: 'a law held',
    rightly: /of one leaf/,
    code: () =>
      wrong.replace(
        'return [root, root];',
        'return Object.assign([root], { filter: () => [], includes: () => true });',
      ),
  },
  {
    name: 'a list of a class of its own',
    why: '`Array.isArray` is true of subclasses, whose methods may be replaced.',
    wants: 'a law held',
    rightly: /of one leaf/,
    code: () => `
      class Obliging extends Array { filter() { return []; } includes() { return true; } }
      ${wrong.replace('return [root, root];', 'return Obliging.of(root);')}`,
  },
  {
    name: 'a Proxy in place of a list',
    why: '`Array.isArray` is true of it, and every question goes through its traps.',
    wants: 'a law held',
    rightly: /of one leaf/,
    code: () => `
      const traps = { get: (list, name) => name === 'filter' ? () => [] : name === 'includes' ? () => true : list[name] };
      ${wrong.replace('return [root, root];', 'return new Proxy([root], traps);')}`,
  },
  {
    name: 'local gradients with a toJSON of their own',
    why: 'A law that compares a graph before and after as JSON sees what toJSON shows.',
    wants: 'a law held',
    files: () => ({
      '01-value/value.ts': rightValue.replace(
        'localGradients.slice()',
        "Object.defineProperty(localGradients.slice(), 'toJSON', { value: () => 0 })",
      ),
      '02-backprop/backprop.ts': wrong.replace(
        'root.parents.push(7);',
        'for (const i of root.localGradients.keys()) root.localGradients[i] = 77;',
      ),
    }),
  },
  {
    name: 'an error that says that it is a blank',
    why: 'A name is a string: what is wrong looks as if it were not written yet.',
    wants: 'an excuse',
    code: () => `
      const unready = () => { throw Object.assign(new Error('soon'), { name: 'NotWritten', what: 'backward', where: 'katas' }); };
      export { unready as topologicalOrder, unready as backward, unready as zeroGrad };`,
  },
  {
    name: 'an error that is only called RangeError',
    why: 'Whoever asks for the name of an error is told what they want to hear.',
    wants: 'a law held',
    stage: '01-value',
    rightly: /^(?!dot of unequal)/,
    files: () => ({
      '01-value/value.ts': rightValue.replace(
        'throw new RangeError(',
        "throw Object.assign(new Error('0 1 2 3 4 5 6 7'), { name: 'RangeError' }).valueOf(",
      ),
      '02-backprop/backprop.ts': wrong,
    }),
  },
];
