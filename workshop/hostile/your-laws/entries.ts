/** A law of stage 13 that is none, and one trick to have it held. */
export interface HostileLaw {
  readonly name: string;
  readonly why: string;
  /** What it wants where it does not want to be held. */
  readonly wants?: 'a hang';
  /** Whether it gets that here, too: SECURITY.md says so. */
  readonly remains?: true;
  /** What of the whole of `your-laws.ts` comes after its imports. */
  readonly code: string;
}

/** A law that asks the program for one thing and says that all is well, unless an expression says not. */
const saying = (isWrong: string, before = '') => `
${before}
export const productAndQuotient = () => law({
  title: 'all is well', given: { a: integer(2, 9), b: integer(-9, -2) },
  yours: (engine, { a, b }) => { const { Value } = engine; return { wrong: Boolean(${isWrong}) }; },
  truth: () => ({ wrong: false }),
});`;

/** Six numbers that tell every program of the task from every other. */
const print = `const print = ({ Value, backward }) => {
  const [x, y, u, v] = [-2, -3, -2, -3].map((n) => new Value(n));
  const [p, q] = [x.mul(y), u.div(v)];
  backward(p); backward(q);
  return [p.data, x.grad, y.grad, q.data, u.grad, v.grad].map((n) => n.toFixed(6)).join();
};`;

/** Laws that cheat. */
export const hostileLaws: readonly HostileLaw[] = [
  {
    name: 'counts the trials, and refuses from the seventh on',
    why: 'Correct programs are tried first, and there are six of them.',
    code: saying('trial > 6', 'let trial = 0;').replace('law({', 'law(++trial && {'),
  },
  {
    name: 'counts them where the module’s own memory would be gone',
    why: 'The global object outlives a module that is evaluated anew.',
    code: saying('globalThis.trial > 6').replace(
      'law({',
      'law((globalThis.trial = (globalThis.trial ?? 0) + 1) && {',
    ),
  },
  {
    name: 'takes the first program for the truth',
    why: 'The first one is correct: who differs from it is wrong.',
    code: saying('print(engine) !== (first ??= print(engine))', `let first; ${print}`),
  },
  {
    name: 'hides what the first program said in Math',
    why: 'Built-ins are the same for all that come.',
    code: saying('print(engine) !== (Math.first ??= print(engine))', print),
  },
  {
    name: 'hides it in a generator',
    why: 'All generators of a kind share one prototype, which is that of the library.',
    code: saying(
      'print(engine) !== (shared.first ??= print(engine))',
      `const shared = Object.getPrototypeOf(integer(0, 1).arbitrary); ${print}`,
    ),
  },
  {
    name: 'hides it where functions come from',
    why: 'All functions of a realm have one prototype, those of every program too.',
    code: saying(
      'print(engine) !== (Object.getPrototypeOf(engine.backward).first ??= print(engine))',
      print,
    ),
  },
  {
    name: 'has a generator that never ends',
    why: 'Cases are made by code of the learner’s.',
    wants: 'a hang',
    code: saying('Value === 1').replace('integer(2, 9)', 'integer(2, 9).map(() => { for (;;); })'),
  },
  {
    name: 'throws a Proxy that never answers',
    why: 'Whoever wants to know what was thrown asks it.',
    wants: 'a hang',
    code: `const never = () => { for (;;); };
      export const productAndQuotient = () => { throw new Proxy({}, { get: never, getPrototypeOf: never, has: never }); };`,
  },
  {
    name: 'knows every program by a print of it',
    why: 'The programs are in a kata that everybody has: six numbers tell them apart, and a table says which are wrong.',
    remains: true,
    code: saying(
      "print(engine) !== '6.000000,-3.000000,-2.000000,0.666667,-0.333333,0.222222'",
      print,
    ),
  },
];
