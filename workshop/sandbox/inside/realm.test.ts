/** Tricks inside the realm: each is tried by code that runs while a law is asked. */
import { stageNamed } from '../../../spec/laws/stages';
import { openStage, type StageDoor } from '../door';
import { opened, openPlace } from '../testing';

const [newValue] = stageNamed('01-value').laws;

/** What makes code of text. */
const evaluating = {
  'the constructor of all functions': "return ({}).constructor.constructor('return 1')();",
  eval: "return eval('1');",
  'eval by another name': "return (0, eval)('1');",
  'import by way of eval': 'return eval("import(\'node:fs\')");',
  'the constructor of generators': "return (function* () {}).constructor('yield 1')().next();",
  'the constructor of async functions': "return (async () => {}).constructor('return 1')();",
};

/** What looks around, and what it finds. */
const looking = {
  'process can do nothing': ['return Object.keys(process).sort();', 'argv,env,stderr,stdout'],
  'the environment is empty': ['return Object.keys(process.env);', ''],
  'what waits, shares memory or reaches out is not here': [
    `return ['Atomics', 'SharedArrayBuffer', 'WebAssembly', 'FinalizationRegistry', 'fetch',
      'Buffer', 'require', 'global'].filter((name) => name in globalThis);`,
    '',
  ],
  'a stack is text': ['return typeof new Error().stack;', 'string'],
  'a stack cannot be prepared': [
    `try { Error.prepareStackTrace = (_, sites) => sites; } catch {}
     return typeof new Error().stack;`,
    'string',
  ],
  'who calls is not told': [
    'try { return arguments.callee.caller; } catch (e) { return e.name; }',
    'TypeError',
  ],
  'the door from outside wants its word': [
    "try { return $('', JSON.stringify(['answers'])); } catch (e) { return e.message; }",
    '$ is not a function',
  ],
  'the door tells of no word': ['return $.arguments;', undefined],
  'this is nothing': ['return (function () { return typeof this; })();', 'undefined'],
} as const;

/** What replaces what the questions rely on. */
const replacing = {
  'Object.is': 'Object.is = () => true;',
  'Array.prototype.every': 'Array.prototype.every = () => true;',
  'Object.prototype.toJSON': 'Object.prototype.toJSON = () => 1;',
  'Math.tanh': 'Math.tanh = () => 0;',
  'Float64Array.prototype.set': 'Object.getPrototypeOf(Float64Array.prototype).set = () => {};',
  'an index of all lists': 'Array.prototype[3] = 7;',
  'an index of all typed arrays': 'Float64Array.prototype.added = 7;',
  'the iterator of lists': 'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({});',
  'a getter on all objects': "Object.defineProperty(Object.prototype, 'kind', { get: () => 1 });",
  'Object.prototype.toString': 'Object.prototype.toString = () => "x";',
  'a method of a method': 'Object.prototype.hasOwnProperty.call = () => true;',
  'Promise.prototype.then': 'Promise.prototype.then = () => 0;',
  'String.prototype.replace': 'String.prototype.replace = () => "";',
  'what instanceof does':
    'Object.defineProperty(Error, Symbol.hasInstance, { value: () => true });',
};

/**
 * Where the stack ends while Node itself is at work, an error of the other realm comes back: the one
 * thing of it that can be had. What does it lead to?
 */
const overflowing = `
  const foreign = [];
  const tries = [() => new Error('x').stack, () => eval('1'), () => [1].map(deep),
    () => JSON.stringify({ toJSON: deep }),
    () => Object.defineProperty(new Error(), 'name', { get: deep }).stack];
  const look = (e) => { if (!(e instanceof Error)) foreign.push(e); };
  let calls = 0;
  function deep() {
    if (++calls < 20000) try { deep(); } catch (e) { look(e); }
    if (calls < 25000) for (const each of tries) try { calls++; each(); } catch (e) { look(e); }
  }
  deep();
  const got = new Set();
  for (const e of foreign) {
    const above = [e.constructor, e.constructor.constructor, Object.getPrototypeOf(e.constructor)];
    const all = [...above, ...above.map(({ prototype }) => prototype).filter(Boolean)];
    for (const each of [...all, ...all.map(Object.getPrototypeOf).filter(Boolean)]) {
      try { each.constructor.constructor('return process')(); got.add('code'); } catch {}
      try { each.constructor('return process')(); got.add('code'); } catch {}
      try { each.toString = 1; if (each.toString === 1) got.add('toString of ' + each.name); } catch {}
      try { each.toJSON = 1; if (each.toJSON === 1) got.add('toJSON'); } catch {}
      try { each.prepareStackTrace = (_, sites) => sites.map((s) => got.add(typeof s.getFunction() + typeof s.getThis())); } catch {}
      try { e.stack; new e.constructor().stack; } catch {}
    }
  }
  return [foreign.length > 0, ...got];`;

const tricks = [
  ...Object.values(evaluating),
  ...Object.values(looking).map(([trick]) => trick),
  ...Object.values(replacing),
  overflowing,
];

let door: StageDoor;
beforeAll(async () => {
  const functions = tricks.map((trick) => `function () { ${trick} }`);
  const text = `// @ts-nocheck
    const tricks = [${functions.join(',\n')}];
    export class Value { constructor(i) { throw new Error(String(tricks[i]())); } }`;
  door = await opened({ '01-value/value.ts': text }, '01-value');
}, 60_000);
afterAll(() => door.close());

/** What a trick came to: it is thrown, and arrives as the message of an error. */
async function outcome(trick: string): Promise<string> {
  const answer = await door(newValue, { data: tricks.indexOf(trick) }, 10_000);
  if (answer.kind !== 'threw') return JSON.stringify(answer);
  const { name, message } = answer.error;
  return name === 'Error' ? message : `${name}: ${message}`;
}

test.each(Object.entries(evaluating))('%s makes no code of text', async (_, trick) => {
  expect(await outcome(trick)).toMatch(/^EvalError: Code generation from strings disallowed/);
});

test.each(Object.entries(looking))('%s', async (_, [trick, expected]) => {
  const isError = expected === undefined;
  expect(await outcome(trick)).toMatch(
    isError ? /^TypeError/ : new RegExp(`^${escaped(expected)}$`),
  );
});

test.each(Object.entries(replacing))('%s cannot be replaced', async (_, trick) => {
  expect(await outcome(trick)).toMatch(/^TypeError/);
});

test('where the stack overflows, nothing of the other realm can be changed or run', async () => {
  expect(await outcome(overflowing)).toBe('true');
}, 20_000);

test('import(…), had it been let through, leads nowhere', async () => {
  const code = `
    let got = 'nothing';
    exports.Value = class { constructor() { throw new Error(got); } };
    import('node:fs').then(() => { got = 'files'; }, (e) => {
      try { got = typeof e.constructor.constructor('return process')(); } catch (x) { got = x.message; }
      try { Object.getPrototypeOf(Object.getPrototypeOf(e)).toJSON = 1; got = 'changed'; } catch {}
    });`;
  const modules = { '01-value/value.ts': { code, origins: '[]' } };
  const smuggled = await openStage(
    { modules, refusals: [], unreadable: [] },
    '01-value',
    openPlace(),
  );
  if ('failure' in smuggled) throw new Error(smuggled.failure);
  const answer = await smuggled(newValue, { data: 2 }, 1_000);
  smuggled.close();
  const nothing = expect.stringMatching(/^nothing$|^Code generation from strings disallowed/);
  expect(answer).toMatchObject({ error: { message: nothing } });
}, 20_000);

function escaped(text: string): string {
  return text.replace(/[$]/g, '\\$&');
}
