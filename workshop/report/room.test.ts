import type { LawResult } from '../../spec/law/result';
import type { PersonResult, StageGrade, State } from '../grade/result';
import { lookAround } from './room';

const folders = ['01-value', '02-backprop', '03-mlp', '04-losses'];

/** Somebody who has finished some stages; the next one is in a state, the rest is blank. */
function person(name: string, finished: number, state: State = 'not written'): PersonResult {
  const stages = folders.map((folder, i): StageGrade => {
    const held = i < finished ? 9 : i === finished && state === 'not written' ? 3 : 0;
    const now = i < finished ? 'finished' : i === finished ? state : 'not written';
    const rest = { of: 9, laws: [], partial: false, optional: 0 };
    return { name: folder, state: now, held, ...rest };
  });
  return { name, refusals: [], stages };
}

const nobody = {
  ...{ died: [], 'too long': [], unreadable: [], refused: [] },
  ...{ 'not taken in': [], unexplained: [], absent: [], behind: [], through: [] },
};

test('those whose code could not be tried are found, each for one reason', () => {
  const people = [person('Ada', 1, 'died'), person('Bob', 0, 'too long'), person('Cleo', 3)];
  expect(lookAround(people)).toEqual({ ...nobody, died: ['Ada'], 'too long': ['Bob'] });
});

test('two stages behind half of the room is behind, one is not', () => {
  const people = [person('Ada', 3), person('Bob', 3), person('Cleo', 2), person('Dana', 1)];
  expect(lookAround(people)).toEqual({ ...nobody, behind: ['Dana'] });
});

test('who has finished is through, and who has written nothing is absent', () => {
  const { stages } = person('', 0);
  const blank = { name: 'Bob', refusals: [], stages: stages.map((each) => ({ ...each, held: 0 })) };
  expect(lookAround([person('Ada', 4), blank])).toEqual({
    ...nobody,
    through: ['Ada'],
    absent: ['Bob'],
  });
  const refused = { ...blank, refusals: [{ path: 'value.ts', sentence: 'In no stage folder.' }] };
  expect(lookAround([person('Ada', 4), refused])).toEqual({
    ...nobody,
    through: ['Ada'],
    'not taken in': ['Bob'],
  });
});

test('a law that fails for no known cause asks for a person', () => {
  const ada = person('Ada', 1, 'failing');
  const title = 'a: is';
  const finding = { kind: 'unfit', sentence: 'no' } as const;
  const result = { state: 'fails', shown: 'a = 2', smaller: true, finding } as const;
  const report = { folder: 'katas/02-backprop', title, step: 1, seed: 1, borrowed: [], result };
  const law: LawResult = { title, state: 'fails', report };
  const stages = ada.stages.map((each, i) => (i === 1 ? { ...each, laws: [law] } : each));
  expect(lookAround([{ ...ada, stages }])).toEqual({ ...nobody, unexplained: ['Ada'] });
});

test('an empty room is quiet', () => {
  expect(lookAround([])).toEqual(nobody);
});
