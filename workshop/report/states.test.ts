import type { LawResult, Report } from '../../spec/law/result';
import type { StageGrade, State } from '../grade/result';
import { lookOf } from './states';

function stage(name: string, state: State, rest: Partial<StageGrade> = {}): StageGrade {
  return { name, state, held: 0, of: 9, laws: [], partial: false, optional: 0, ...rest };
}

/** How the last of some stages looks. */
const look = (...stages: StageGrade[]) => lookOf(stages[stages.length - 1], stages);

const finding = { kind: 'unfit', sentence: 'no' } as const;
const result = { state: 'fails', shown: 'a = 2', smaller: true, finding } as const;

function failing(cause?: Report['cause']): LawResult {
  const report = { folder: '', title: 'a: is', step: 1, seed: 1, borrowed: [], result, cause };
  return { title: 'a: is', state: 'fails', report };
}

test('what is not written is not begun, or being written', () => {
  expect(look(stage('01-value', 'not written'))).toBe('not begun');
  expect(look(stage('01-value', 'not written', { held: 1 }))).toBe('not written');
});

test('a stage that fails because of an earlier one waits', () => {
  const laws = [failing({ kind: 'earlier stage', stage: '01-value' })];
  expect(look(stage('02-backprop', 'failing', { laws }))).toBe('waiting');
  expect(look(stage('02-backprop', 'died', { laws }))).toBe('died');
  expect(look(stage('02-backprop', 'failing', { laws: [failing()] }))).toBe('failing');
});

test('what keeps an earlier stage from being tried is blamed once', () => {
  const broken = stage('01-value', 'unreadable', { sentence: 'value.ts:2: no.' });
  expect(look(broken)).toBe('unreadable');
  expect(look(broken, { ...broken, name: '02-backprop' })).toBe('waiting');
  expect(look(broken, { ...broken, name: '02-backprop', sentence: 'b.' })).toBe('unreadable');
});
