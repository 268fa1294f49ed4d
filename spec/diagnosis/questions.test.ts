import { stages } from '../laws/stages';
import { calm } from './evidence';
import { listeningTo } from './inner';
import { lawOf, questionOf } from './questions';
import { watchedLaw } from './training/probe';

const laws = stages.flatMap((stage) => stage.laws);

test('every law has a question of its own, which leads back to it', () => {
  const questions = laws.map((law) => questionOf(law));
  expect(questions.map((question) => question && lawOf(question))).toEqual(laws);
  expect(new Set(questions).size).toBe(laws.length);
});

test('heard and watched are other questions, and the same ones each time', () => {
  for (const way of [listeningTo, watchedLaw]) {
    const asked = laws.map((law) => questionOf(way(law)));
    expect(asked.map((question) => question && lawOf(question))).toEqual(laws.map(way));
  }
});

test('calmer cases make no other question, and a law of nobody’s makes none', () => {
  for (const law of laws) expect(questionOf(calm(law))).toBe(questionOf(law));
  expect(questionOf({ ...laws[0], yours: () => ({}) })).toBeUndefined();
});
