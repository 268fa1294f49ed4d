import { refused, takeInFiles } from './testing/classes';

const value = { '01-value/value.ts': 'export {};' };

test('of two copies of a stage the one nearest to the top counts, and none of two as near', async () => {
  const [ada, grace] = await takeInFiles({
    'ada/01-value/value.ts': 'export {};',
    'ada/old/01-value/value.ts': '// old',
    'grace/new/01-value/value.ts': '',
    'grace/old/01-value/value.ts': '',
    'grace/old/02-backprop/backprop.ts': '// 2',
  });
  expect(ada.files).toEqual(value);
  expect(refused(ada)).toEqual({
    'old/01-value': '01-value is here twice. What is judged is 01-value; take this one out.',
  });
  expect(grace.files).toEqual({ '02-backprop/backprop.ts': '// 2' });
  expect(refused(grace)).toEqual({
    'new/01-value/value.ts':
      '01-value is here twice, also in old/01-value, and neither was taken. Hand in one.',
  });
});

test('a folder inside one of the same name, as Windows unfolds it, is one copy', async () => {
  const [ada] = await takeInFiles({ 'ada/01-value/01-value/value.ts': 'export {};' });
  expect(ada).toEqual({ name: 'ada', files: value, refusals: [] });
});
