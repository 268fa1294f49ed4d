import { cleanName, fileNameOf, ownerOf, uniqueNames } from './names';
import { folded } from './path';
import { refused, takeInFiles } from './testing/classes';

test('names are those before the numbers of learning platforms', () => {
  const names = [
    ['Ada Lovelace_12345_assignsubmission_file_', true, 'Ada Lovelace'],
    ['Ada_Lovelace_12345_assignsubmission_file_katas.zip', false, 'Ada_Lovelace'],
    ['Ada Lovelace_12345_assignsubmission_onlinetext', true, 'Ada Lovelace'],
    ['lovelaceada_1234_5678_katas.zip', false, 'lovelaceada'],
    ['lovelaceada_LATE_1234_5678_katas-1.tar.gz', false, 'lovelaceada'],
    ['kata-ada', true, 'kata-ada'],
    ['team_1_2_a', true, 'team_1_2_a'],
    ['ada.l.zip', false, 'ada.l'],
    ['ada.tar.gz', false, 'ada'],
  ] as const;
  for (const [entry, isFolder, name] of names) expect(ownerOf(entry, isFolder).name).toBe(name);
});

test('several files of one person are one submission', async () => {
  const submissions = await takeInFiles({
    'lovelaceada_1_2_value.zip': Buffer.alloc(0),
    'lovelaceada_1_3_notes.pdf': '',
    'lovelaceada_9_4_katas.zip': '',
    'hoppergrace_2_5_essay.pdf': '',
  });
  expect(submissions.map(({ name }) => name)).toEqual([
    'hoppergrace',
    'lovelaceada',
    'lovelaceada (9)',
  ]);
});

test('of what was handed in again, the last counts', async () => {
  const versions = ['katas.zip', 'katas-2.zip', 'katas-10.zip', 'more.zip'];
  const entries = versions.map((file, index) => [`ada_1_${index}_${file}`, '']);
  const [ada] = await takeInFiles(Object.fromEntries(entries));
  const again = 'This was handed in again. What is judged is ada_1_2_katas-10.zip.';
  const none = 'This is neither a .zip nor a .tar.gz, or it is broken. Pack it anew.';
  expect(refused(ada)).toEqual({
    'ada_1_0_katas.zip': again,
    'ada_1_1_katas-2.zip': again,
    'ada_1_2_katas-10.zip': none,
    'ada_1_3_more.zip': none,
  });
});

test('names are shown as they are, without what is not seen', () => {
  expect(cleanName('Łukasz O’Neill 王')).toBe('Łukasz O’Neill 王');
  expect(cleanName('a\u202Eb\u0000c\u001B[31m\n d\u200B')).toBe('abc[31m d');
  expect(cleanName('e\u0301')).toBe('é');
  expect(cleanName('x'.repeat(500))).toBe(`${'x'.repeat(79)}…`);
  expect(cleanName(`a${'\u0336'.repeat(50)}`)).toHaveLength(4);
  expect(cleanName('\u2028 \u202E')).toBe('without a name');
});

test('names are unique whatever a file system makes of them', () => {
  const names = [
    'Ada',
    'ada',
    'ADA (2)',
    'é',
    'e\u0301',
    'ﬁ',
    'fi',
    'ß',
    'SS',
    'a\u202Eda',
    'Ａda',
  ];
  const unique = uniqueNames(names.map((name) => ({ name })));
  expect(new Set(unique.map(folded)).size).toBe(names.length);
  expect(unique.slice(0, 3)).toEqual(['Ada', 'ada (2)', 'ADA (2) (2)']);
});

test('file names are the names where these work on Windows too', () => {
  for (const name of ['Ada Lovelace', 'ada (2)', 'Łukasz', '王', 'o.neill']) {
    expect(fileNameOf(name)).toBe(name);
  }
  const odd = [
    'con',
    'LPT1.x',
    'a.',
    'a ',
    'a/b',
    '../x',
    'a:b',
    '-rf',
    '.x',
    '',
    '…',
    '<b>',
    'a\0',
  ];
  const long = ['王'.repeat(80), 'x'.repeat(300), 'é'.normalize('NFD')];
  const files = [...odd, ...long, fileNameOf('con'), 'A."'].map(fileNameOf);
  for (const file of files) {
    expect(file).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*-[0-9a-f]{16}$/u);
    expect(Buffer.byteLength(file)).toBeLessThan(130);
  }
  expect(new Set(files.map(folded)).size).toBe(files.length);
});
