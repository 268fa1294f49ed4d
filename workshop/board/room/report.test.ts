import { mistakesIn } from '../../../spec/mistakes/catalogue';
import { reportOf } from './report';
import { reportPage } from './report-page';
import { apply, emptyRoom, type Stored } from './room';
import { saved } from './testing';

const [{ hint: known }] = mistakesIn('01-value');

function reportAbout(...events: readonly Stored[]) {
  const room = emptyRoom(Infinity);
  for (const event of events) apply(room, event);
  return reportOf(room);
}

/** Somebody who works on one step from noon, saves every four minutes, and goes on to the next. */
function slowly(name: string, minutes: number, event: Partial<Stored['event']> = {}): Stored[] {
  const times = Array.from({ length: minutes / 4 }, (_, i) => 4 * i);
  return [
    ...times.map((time, i) => saved(name, i + 1, time, event)),
    saved(name, 100, minutes, { law: 'neg: holds', step: 3 }),
  ];
}

const four = ['Ada', 'Bob', 'Cleo', 'Dai'];

test('where most time went comes first, and for how long', () => {
  const report = reportAbout(
    ...four.flatMap((name, i) => slowly(name, 8 + 4 * i)),
    ...four.map((name) => saved(name, 101, 22, { law: 'pow: holds', step: 4 })),
  );
  expect(report.hard).toEqual([
    { stage: '01-value', step: 2, people: 4, minutes: 14, slow: 3, after: 0 },
    { stage: '01-value', step: 3, people: 4, minutes: 8, slow: 2, after: 10 },
  ]);
  expect(report.advice[0]).toBe(
    'Draw and talk about step 2 of 01-value before people come to it: 3 of 4 worked on it for 10 minutes or longer.',
  );
});

test('a night between two mornings is no work', () => {
  const next = 24 * 60;
  const { minutes, hard, over } = reportAbout(
    ...four.flatMap((name) => [saved(name, 1, 0), saved(name, 2, 4), saved(name, 3, next)]),
  );
  expect([minutes, hard[0].minutes, over.length]).toEqual([10, 14, 2]);
});

test('causes count once a person, and only those of the kata', () => {
  const { causes, advice } = reportAbout(
    ...four.flatMap((name) => [
      saved(name, 1, 0, { cause: known }),
      saved(name, 2, 1, { cause: 'Ada is slow.' }),
      saved(name, 3, 2, { law: 'neg: holds', step: 3, cause: known }),
    ]),
  );
  expect(causes).toEqual([{ sentence: known, stage: '01-value', step: 2, people: 4 }]);
  expect(advice.join()).toContain(`4 of 4: “${known}”`);
});

test('how a stage went: who went on has finished it', () => {
  const { stages, advice } = reportAbout(
    ...four.flatMap((name) => [
      saved(name, 1, 0),
      saved(name, 2, 6),
      saved(name, 3, 7, { stage: '02-backprop' }),
    ]),
    saved('Eva', 1, 0, { law: undefined }),
    saved('Finn', 1, 0),
  );
  expect(stages).toEqual([
    { stage: '01-value', began: 6, finished: 5, minutes: 7 },
    { stage: '02-backprop', began: 4, finished: 0, minutes: undefined },
  ]);
  expect(advice).toContain(
    'Give 02-backprop more time, or plan to end before it: 4 began it, 0 finished it.',
  );
});

test('flags that waited long ask for a second helper', () => {
  const { stuck, done, advice } = reportAbout(
    ...four.flatMap((name) => [
      saved(name, 1, 0, { flag: 'stuck' }),
      saved(name, 2, 8, { flag: 'done' }),
      saved(name, 3, 9),
    ]),
  );
  expect(stuck).toEqual({ people: 4, times: 4, minutes: 8 });
  expect(done).toEqual({ people: 4, times: 4, minutes: 1 });
  expect(advice).toEqual([
    'Give 01-value more time, or plan to end before it: 4 began it, 0 finished it.',
    'Find a second helper, or let neighbours look first: a flag “stuck” was up for 8 minutes in the median, 4 times.',
    'Have a task ready for those who are ahead: 4 people put “done” up.',
  ]);
});

test('of two people nothing is said, and of nobody neither', () => {
  const two = reportAbout(...slowly('Ada', 20, { cause: known }), ...slowly('Bob', 20));
  expect(two).toMatchObject({ hard: [], causes: [], stages: [], over: [] });
  expect(two.advice).toEqual(['Fewer than three people joined: too few to say anything of them.']);
  expect(reportPage(reportAbout())).toContain('0 people');
});

test('the page has no name in it, loads nothing and runs nothing', () => {
  const page = reportPage(
    reportAbout(...four.flatMap((name) => slowly(name, 20, { cause: known, flag: 'stuck' }))),
  );
  expect(page).not.toMatch(/Ada|secret|<script|https?:|NaN|Infinity|undefined|null/);
  expect(page).toMatch(/step 2.*4 of 4.*<svg/s);
});
