import fc from 'fast-check';
import { countThrownAway } from '../../law/cases';
import { showNamed } from '../../law/check';
import { casesIn, checkNow, findingIn, type Tried } from '../../law/check-now';
import { failureText } from '../../law/explain';
import type { Facts } from '../../law/facts';
import { counted, format, indented } from '../../law/format';
import { type Law, law } from '../../law/law';
import { pictured } from '../../law/picture';
import { Unfit } from '../../law/received';
import { keyOf } from '../../law/truth';
import type { YourLaw } from '../../your-law';
import type { Right, Task, Wrong } from './task';

/** What a learner wrote: functions that give a law. */
export type YourLaws = Readonly<Record<string, () => YourLaw<unknown, unknown>>>;

/** Which program a learner's law is tried on, and from which seed. */
export interface Trial {
  readonly program: string;
  readonly seed: number;
  /** Whether it is tried on the one case that shows what is wrong, and not on its own cases. */
  readonly shown?: boolean;
}

/** What comes of a trial. The law about it compares the first fact; a diagnosis reads all. */
export interface Told extends Facts {
  readonly 'your law': 'accepts' | 'refuses';
}

/** That the law which a learner wrote for a task accepts what is right, and refuses what is wrong. */
export function taskLaw<Implementation extends object, Case extends object>(
  task: Task<Implementation, Case>,
): Law<object> {
  const { right, wrong } = task;
  const programs = [...right, ...wrong];
  const isRight = ({ program }: Trial) => right.some(({ is }) => is === program);
  return law({
    title: `${task.name}: tells right programs from wrong ones`,
    step: task.step,
    kind: 'behaviour',
    about: task.name,
    given: fc.record({
      program: fc.constantFrom(...programs.map(({ is }) => is)),
      seed: fc.integer(),
    }),
    every: (seed: number) => programs.map(({ is }): Trial => ({ program: is, seed })),
    yours: (module, { program, seed, shown }: Trial) => {
      const yourLaw = yourLawOf(module, task.name) as YourLaw<unknown, Case>;
      const one = programs.find(({ is }) => is === program) as Right<Implementation>;
      freezeMethods(one.implementation);
      if (shown) return onShownCase(yourLaw, one as Wrong<Implementation, Case>, right, seed);
      const told = onOwnCases(yourLaw, one, task, seed);
      remember(module, task.name, program, told);
      return told;
    },
    truth: (trial) => ({ 'your law': isRight(trial) ? 'accepts' : 'refuses' }),
    show: (trial) => `a ${isRight(trial) ? 'correct' : 'wrong'} program ${trial.program}`,
  });
}

/** What came of each program in this run, by the function that gives the law. */
const trials = new WeakMap<object, Map<string, Told>>();

function remember(module: object, name: string, program: string, told: Told): void {
  const yourLaw = Reflect.get(module, name);
  trials.set(yourLaw, (trials.get(yourLaw) ?? new Map<string, Told>()).set(program, told));
}

/** What came of each program in this run, when a learner's law about a task was tried on it. */
export function trialsOf(module: object, name: string): ReadonlyMap<string, Told> | undefined {
  return trials.get(Reflect.get(module, name));
}

/** Other trials get the same programs: what a law changes in one must not be there in the next. */
function freezeMethods(implementation: object): void {
  for (const each of Object.values(implementation)) Object.freeze(each.prototype);
}

/** The same implementation, which tells when one of its functions is called. */
export function heard<Implementation extends object>(
  implementation: Implementation,
  tell: () => void,
): Implementation {
  const listening = {
    get: (of: object, name: string | symbol) => {
      tell();
      return Reflect.get(of, name);
    },
    apply: (call: () => unknown, self: unknown, values: unknown[]) => {
      tell();
      return Reflect.apply(call, self, values);
    },
    construct: (made: new () => object, values: unknown[]) => {
      tell();
      return Reflect.construct(made, values);
    },
  };
  const exports = Object.entries(implementation).map(([name, each]) => [
    name,
    typeof each === 'function' ? new Proxy(each, listening) : each,
  ]);
  return Object.fromEntries(exports) as Implementation;
}

/** The law that a function of a learner's gives. @throws {Unfit} if it gives something else */
export function yourLawOf(module: object, name: string): YourLaw<unknown, unknown> {
  const yourLaw = (module as YourLaws)[name]();
  if (typeof yourLaw?.yours === 'function') return yourLaw;
  throw new Unfit(`${name}() gave ${format(yourLaw)}, not a law: return law({ … }).`);
}

function onOwnCases<Implementation extends object, Case>(
  yourLaw: YourLaw<unknown, Case>,
  one: Right<Implementation> | Wrong<Implementation, Case>,
  task: Task<Implementation, Case>,
  seed: number,
): Told {
  const { cases: least = 1 } = one as Right<Implementation>;
  let asked = false;
  const implementation = heard(one.implementation, () => {
    asked = true;
  });
  let tried: Tried = { cases: [] };
  const thrownAway = countThrownAway(() => {
    tried = checkNow(
      { ...yourLaw, cases: Math.max(casesIn(yourLaw), least) },
      implementation,
      seed,
    );
  });
  const { failure } = tried;
  const cases = tried.cases as Case[];
  if (failure?.finding.kind === 'unfit') throw new Unfit(failure.finding.sentence);
  if (!failure && !asked) {
    throw new Unfit(
      `Your law holds without the program that it is about: \`yours\` never asks it for anything.`,
    );
  }
  const different = new Set(cases.map(keyOf)).size;
  const needs = 'needs' in one ? one.needs : undefined;
  const facts = {
    cases: cases.length,
    different,
    'thrown away': thrownAway,
    ...(needs && { showing: cases.filter((each) => fits(needs.has, each)).length }),
    ...(failure && { because: reasonOf(failure), smaller: failure.smaller }),
  };
  if (failure) {
    return pictured({ 'your law': 'refuses', ...facts }, { text: said(failureText(failure)) });
  }
  const away = thrownAway > 0 ? `, ${thrownAway} thrown away by filters` : '';
  const text = [
    `tried on ${counted(cases.length, 'case')}${cases.length > 1 ? `, ${different} different` : ''}${away}`,
    ...('seen' in one ? differenceLines(task, one) : []),
  ];
  return pictured({ 'your law': 'accepts', ...facts }, { text: text.join('\n') });
}

/** What the learner of somebody's law would read. */
function said(text: string): string {
  return `your law says of it:\n\n${indented(text)}`;
}

/** A case may be made otherwise than the task says: then it shows nothing. */
function fits<Case>(has: (given: Case) => boolean, given: Case): boolean {
  try {
    return has(given);
  } catch {
    return false;
  }
}

/** What in the smallest case keeps a law from holding. */
function reasonOf({ finding }: NonNullable<Tried['failure']>): string {
  if (finding.kind !== 'differs') return finding.kind;
  const apart = finding.rows.filter(({ agrees }) => !agrees);
  if (apart.some(({ yours }) => typeof yours === 'object' && yours.shown === 'missing'))
    return 'names';
  const isRounding = apart.every(({ yours, truth }) => {
    const value = typeof truth === 'object' ? truth.value : truth;
    if (typeof yours !== 'number' || typeof value !== 'number') return false;
    return Math.abs(yours - value) <= 1e-6 * Math.max(1, Math.abs(value));
  });
  return isRounding ? 'rounding' : 'differs';
}

/** What a wrong program answers in the case that shows it, and a right one. */
function differenceLines<Implementation, Case>(
  { right, answers, show = showNamed }: Task<Implementation, Case>,
  { implementation, seen }: Wrong<Implementation, Case>,
): string[] {
  const wrong = answers(implementation, seen);
  const truth = answers(right[0].implementation, seen);
  const apart = Object.keys(truth).filter((name) => format(wrong[name]) !== format(truth[name]));
  const lines = apart
    .slice(0, 3)
    .map(
      (name) =>
        `  ${name}: it answers ${format(wrong[name])}, a correct one ${format(truth[name])}`,
    );
  return [`where ${show(seen)}`, ...lines];
}

/** Whether a law would see what is wrong, if it had the case that shows it. */
function onShownCase<Implementation extends object, Case>(
  yourLaw: YourLaw<unknown, Case>,
  { implementation, seen }: Wrong<Implementation, Case>,
  right: readonly Right<Implementation>[],
  seed: number,
): Told {
  // What else a case of theirs holds stays as it is.
  const { cases } = checkNow({ ...yourLaw, cases: 1 }, right[0].implementation, seed);
  const given = { ...(cases[0] as Case), ...seen };
  const holds = (of: object) => !findingIn(yourLaw, of, given);
  const sees = right.every((each) => holds(each.implementation)) && !holds(implementation);
  return { 'your law': sees ? 'refuses' : 'accepts' };
}
