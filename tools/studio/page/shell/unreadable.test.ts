import { unreadable } from './unreadable';

test('a file that cannot be read: where, and what is wrong there', () => {
  const message =
    'Transform failed with 1 error:\n\n[PARSE_ERROR] Expected `,` or `)` but found `;`\n    ╭─[ katas/02-backprop/backprop.ts?borrowed=:31:66 ]\n    │\n 31 │ …';
  expect(unreadable({ message }).sentence).toBe(
    'katas/02-backprop/backprop.ts:31 cannot be read as TypeScript: Expected `,` or `)` but found `;`.',
  );
  expect(
    unreadable({ message: 'Something else', id: '/a/katas/01-value/value.ts?x' }).sentence,
  ).toBe('katas/01-value/value.ts cannot be read as TypeScript: Something else.');
});
