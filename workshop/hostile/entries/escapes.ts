import type { Entry } from '../entry';
import { wrong } from '../pieces';

/** Writes the marker, with whatever object of Node somebody got hold of. */
const write = (process: string, marker: string) =>
  `${process}.getBuiltinModule('fs').writeFileSync(${JSON.stringify(marker)}, '');`;

/** Ways out of a realm: \`vm\` is no wall by itself. */
export const escapes: Entry[] = [
  {
    name: 'constructor.constructor of an object that came in',
    why: 'The function behind a host object’s constructor compiles code in the host’s realm.',
    wants: 'a file written',
    code: ({ marker }) =>
      wrong.replace(
        'root.grad = 77;',
        write("root.parents.constructor.constructor('return process')()", marker),
      ),
  },
  {
    name: 'constructor.constructor of the console',
    why: 'Whatever the host lends belongs to the host.',
    wants: 'a file written',
    code: ({ marker }) =>
      `${wrong} ${write("console.log.constructor('return process')()", marker)}`,
  },
  {
    name: 'an error of the host’s, caught',
    why: 'A stack overflow inside a host function throws an error of the host’s realm.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      let caught;
      const deep = () => { try { deep(); } catch (error) { caught ??= error; console.log; performance.now(); } };
      deep();
      ${write("caught.constructor.constructor('return process')()", marker)}`,
  },
  {
    name: 'the caller of the caller',
    why: 'A walk up `arguments.callee.caller` ends in the host, where functions are not strict.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      const top = (0, eval)('(function () { let at = arguments.callee; while (at.caller) at = at.caller; return at; })')();
      ${write("top.constructor('return process')()", marker)}`,
  },
  {
    name: 'import() in the middle',
    why: 'Dynamic imports ask the host, which may hand out any module.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(marker)}, ''));`,
  },
  {
    name: 'import() out of a text that is compiled',
    why: 'What looks through the source for `import(` does not see it in a string.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      (0, eval)('imp' + 'ort("node:fs")').then((fs) => fs.writeFileSync(${JSON.stringify(marker)}, ''));`,
  },
  {
    name: 'a generator’s constructor',
    why: 'There are four kinds of `Function`; whoever forbids one forgets the others.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      const make = Object.getPrototypeOf(function* () {}).constructor;
      ${write("make('yield process')().next().value", marker)}`,
  },
  {
    name: 'a stack frame of the host’s',
    why: 'Error.prepareStackTrace is given call sites, which know the functions and `this` of the host.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      Error.prepareStackTrace = (_, sites) => sites;
      for (const site of new Error().stack) {
        const host = site.getThis() ?? site.getFunction();
        if (host) { ${write("host.constructor.constructor('return process')()", marker)} break; }
      }
      ${write("new Error().stack[0].constructor.constructor('return process')()", marker)}`,
  },
  {
    name: 'the global object behind this',
    why: 'A function that is not strict has the global object for its `this`.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      const all = (0, eval)('this');
      ${write('all.process', marker)}`,
  },
  {
    name: 'an internal binding of Node',
    why: 'Beneath the modules lie bindings, which ask nobody for leave.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      const { spawnSync } = process.binding('spawn_sync').spawn ? process.getBuiltinModule('child_process') : {};
      spawnSync('touch', [${JSON.stringify(marker)}]);`,
  },
  {
    name: 'the loader behind `module`',
    why: 'A CommonJS module is lent its own `module`, and that knows all the others.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      module.constructor._load('fs').writeFileSync(${JSON.stringify(marker)}, '');`,
  },
  {
    name: 'the main module',
    why: '`require.main` is the grader itself, with everything that it has loaded.',
    wants: 'a law held',
    code: () => `${wrong}
      const { lines } = require.main.exports;
      Object.defineProperty(lines, 'push', { value(line) { line.state = 'holds'; this[this.length] = line; } });`,
  },
  {
    name: 'WebAssembly of its own',
    why: 'Machine code is under no rule that is looked for in the source, and is not interrupted.',
    wants: 'a hang',
    code: () => `${wrong}
      const code = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,8,1,0,10,9,1,7,0,3,64,12,0,11,11];
      new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code)));`,
  },
  {
    name: 'a debugger',
    why: 'The inspector reads every variable of its process, private or not.',
    wants: 'a file written',
    code: ({ marker }) => `${wrong}
      const session = new (require('inspector').Session)();
      session.connect();
      session.post('Runtime.evaluate', { includeCommandLineAPI: true, expression:
        ${JSON.stringify(`require('fs').writeFileSync(${JSON.stringify(marker)}, '')`)} });`,
  },
];
