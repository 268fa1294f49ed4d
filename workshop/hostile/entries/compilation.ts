import type { Entry } from '../entry';
import { rightBackprop, rightValue, wrong } from '../pieces';

const deep = (open: string, close: string, times = 30_000) =>
  `${open.repeat(times)}0${close.repeat(times)}`;

/** The compiler reads a submission first: it can be attacked like everything else (DMOJ/judge-server#318). */
export const compilation: Entry[] = [
  {
    name: 'brackets so deep that the compiler overflows',
    why: 'A parser calls itself for every bracket.',
    wants: 'no verdict',
    code: () => `${wrong} const x = ${deep('[', ']')};`,
  },
  {
    name: 'a type so deep that the compiler overflows',
    why: 'Types go away, but they are read first.',
    wants: 'no verdict',
    code: () => `${wrong} type T = ${deep('A<', '>')};`,
  },
  {
    name: 'a sum of a hundred thousand terms',
    why: 'It is a tree as deep as it is long.',
    wants: 'a hang',
    code: () => `${wrong} const sum = ${'1+'.repeat(100_000)}1;`,
  },
  {
    name: 'templates in templates',
    why: 'Each begins anew in the scanner, which goes back for it.',
    wants: 'no verdict',
    code: () => `${wrong} const text = ${deep('`${', '}`', 20_000)};`,
  },
  {
    name: 'no TypeScript at all',
    why: 'A half-written line: it happens to everybody, every day.',
    wants: 'no verdict',
    code: () => `${wrong} export function (((`,
  },
  {
    name: 'what the engine refuses and the compiler does not',
    why: 'The compiler that strips types lets much pass that V8 will not load.',
    wants: 'no verdict',
    code: () => `${wrong} break; await 1; let let = 1;`,
  },
  {
    name: 'a comment that gives the compiler orders',
    why: 'Directives stand in comments: another factory, another runtime, other files.',
    wants: 'a law held',
    files: () => ({
      '01-value/value.ts': rightValue,
      '02-backprop/backprop.ts': `/// <reference path="../../solutions/02-backprop/backprop.ts" />
        /** @jsxImportSource ../../solutions */
        import solution = require('../../solutions/02-backprop/backprop');
        export = solution;`,
    }),
  },
  {
    name: 'a source map that leads elsewhere',
    why: 'Whoever follows it for a nicer message reads a file of the author’s choice.',
    wants: 'fairness',
    code: ({ notes }) => `${rightBackprop}\n//# sourceMappingURL=file://${notes}\n`,
  },
  {
    name: 'an enum, a namespace and a decorator',
    why: 'Not every TypeScript is JavaScript with types: some of it has to be compiled.',
    wants: 'fairness',
    code: () => `
      enum Side { Left = 1, Right }
      namespace Inner { export const one = Side.Left; }
      if (Inner.one !== 1) throw new Error('no enum');
      ${rightBackprop}`,
  },
];
