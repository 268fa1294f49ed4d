import { stages } from '../../spec/laws/stages';
import { mistakesIn } from '../../spec/mistakes/catalogue';
import { questionFor, questions, questionsOf, saidOf } from './questions';

test.each(questions)('$stage, $mistake: is in the catalogue', (question) => {
  expect(saidOf(question)).toBeDefined();
});

test.each(stages)('$name: three mistakes have a question, and every step has one', (stage) => {
  const { mistakes, steps } = questionsOf[stage.name];
  expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(3);
  expect(steps).toHaveLength(Math.max(...stage.laws.map(({ step }) => step)));
});

test('a question asks something, and is short', () => {
  const all = Object.values(questionsOf).flatMap(({ mistakes, steps }) => [
    ...Object.values(mistakes),
    ...steps,
  ]);
  // Short enough to be said aloud.
  expect(all.filter((question) => !question.includes('?') || question.length > 130)).toEqual([]);
});

describe('questionFor', () => {
  const law = 'mul: each factor’s slope is the other factor';
  const { steps, mistakes } = questionsOf['01-value'];

  test('the sentence that the screen says has a question of its own', () => {
    const swapped = mistakesIn('01-value').find(({ id }) => id === 'mul records the own factor');
    expect(questionFor('01-value', law, swapped?.hint)).toBe(
      mistakes['mul records the own factor'],
    );
  });

  test('without a cause, or with one that is not known, it is that of the step', () => {
    expect(questionFor('01-value', law)).toBe(steps[1]);
    expect(questionFor('01-value', law, 'your slope is a · a')).toBe(steps[1]);
  });

  test('a cause of another stage is none of this one', () => {
    const [uphill] = mistakesIn('12-ten-digits').filter(({ id }) => id === 'uphill');
    expect(questionFor('01-value', law, uphill.hint)).toBe(steps[1]);
  });

  test('a learner’s law has the question of what is wrong with it, whatever else is said', () => {
    const { mistakes } = questionsOf['13-your-laws'];
    const title = 'productAndQuotient: tells right programs from wrong ones';
    for (const [what, question] of Object.entries(mistakes)) {
      const said = `its law is ${what}. None of its 60 cases has an a other than 0.`;
      expect(questionFor('13-your-laws', title, said)).toBe(question);
    }
  });

  test('for a law or a stage that is not known there is always something to ask', () => {
    const general = 'What did you expect here, and what came instead?';
    expect(questionFor('01-value', 'a law of tomorrow')).toBe(general);
    expect(questionFor('99-elsewhere', law, 'anything')).toBe(general);
    expect(questionFor('constructor', law)).toBe(general);
  });
});
