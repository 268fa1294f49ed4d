import { seeded } from '../../datasets/random';
import { causeOf } from '../../spec/diagnosis/cause';
import { doorTo } from '../../spec/law/door';
import { quietly } from '../../spec/law/quietly';
import type { LawResult } from '../../spec/law/result';
import { Trial } from '../../spec/law/trial';
import { stageNamed } from '../../spec/laws/stages';
import { mistakesIn } from '../../spec/mistakes/catalogue';
import { withMistake } from '../../spec/mistakes/mistake';
import { implementationOf } from '../../spec/trees';
import type { ClassResult, PersonResult, StageGrade, State } from '../grade/result';

const seed = 7;
const stages = ['01-value', '02-backprop'] as const;
const [value, backprop] = stages;

/** A class for tests, whose verdicts and causes are real. */
export async function realClass(): Promise<ClassResult> {
  const done = [await gradeOf(value, solved(value)), await gradeOf(backprop, solved(backprop))];
  const blank = await gradeOf(value, implementationOf('katas', value));
  const swapped = await gradeOf(value, mistaken(value, 'mul records the own factor'));
  const sets = await gradeOf(backprop, mistaken(backprop, 'the last gradient wins'));
  const waits = withEarlier(sets, swapped);
  const died = untried(value, 'died', 'Its process ended while 01-value/value.ts was loaded.');
  const refused = untried(backprop, 'refused', '02-backprop/backprop.ts is a symbolic link.');
  const people = {
    'Ada Lovelace': done,
    'Bob | `Tables` <img src=x onerror=alert(1)>': [swapped, waits],
    'Chen 陈晓': [done[0], sets],
    'Dana @everyone [link](https://example.org)': [done[0], sets],
    '=HYPERLINK("https://example.org")': [blank, withEarlier(sets, blank)],
    'Noor نور الدين': [died, untried(backprop, 'not written', 'Nothing was handed in.')],
    'Zoë O’Brien': [done[0], refused],
  };
  return classOf(Object.entries(people).map(([name, grades]) => personOf(name, grades)));
}

/** A class of any size: the stages of some people, dealt out at random under other names. */
export function crowd(names: readonly string[], { people }: ClassResult): ClassResult {
  const random = seeded(seed);
  const any = () => people[Math.floor(random() * people.length)].stages;
  return classOf(names.map((name) => personOf(name, any())));
}

function classOf(people: readonly PersonResult[]): ClassResult {
  const sorted = [...people].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { version: 1, isolation: 'bwrap', seed, stages, people: sorted };
}

function personOf(name: string, grades: readonly StageGrade[]): PersonResult {
  const refusals = grades
    .filter(({ state }) => state === 'refused')
    .map(({ sentence = '' }) => ({ path: '02-backprop/backprop.ts', sentence }));
  return { name, refusals, stages: grades };
}

function solved(stage: string): object {
  return implementationOf('solutions', stage);
}

function mistaken(stage: string, id: string): object {
  const mistake = mistakesIn(stage).find((each) => each.id === id);
  if (!mistake) throw new Error(`There is no mistake “${id}” in ${stage}.`);
  return withMistake(stage, mistake);
}

/** What comes of a stage, as whoever judges it finds out. */
async function gradeOf(stage: string, implementation: object): Promise<StageGrade> {
  const door = doorTo(implementation);
  const trial = new Trial(door, {
    folder: `katas/${stage}`,
    seed,
    borrowed: [],
    causeOf: (law, verdict) => causeOf(stage, law, door, verdict, seed),
    quietly,
  });
  const laws: LawResult[] = [];
  let optional = 0;
  for (const law of stageNamed(stage).laws) {
    const report = await trial.reportOn(law);
    const state = report?.result.state ?? 'holds';
    if (law.optional && state === 'not written') optional++;
    else laws.push({ title: law.title, state, report });
  }
  const count = (which: LawResult['state']) => laws.filter(({ state }) => state === which).length;
  const state = count('fails') ? 'failing' : count('not written') ? 'not written' : 'finished';
  const [held, of] = [count('holds'), laws.length];
  return { name: stage, state, held, of, laws, partial: false, optional };
}

function untried(stage: string, state: State, sentence: string): StageGrade {
  const of = stageNamed(stage).laws.filter(({ optional }) => !optional).length;
  const rest = { laws: [], partial: false, optional: 0, held: 0, of };
  return { name: stage, state, sentence, failure: sentence, ...rest };
}

/** A stage that fails on an earlier one that is not finished. */
function withEarlier(grade: StageGrade, { name, held, of }: StageGrade): StageGrade {
  const cause = { kind: 'earlier stage', stage: name, failing: of - held } as const;
  const laws = grade.laws.map((law) =>
    law.report?.cause ? { ...law, report: { ...law.report, cause } } : law,
  );
  return { ...grade, laws };
}
