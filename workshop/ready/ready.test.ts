import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/cli/stages';
import { missingOn } from './command';
import { type Machine, thisMachine } from './machine';
import { oneLaw, packages } from './packages';

const folder = mkdtempSync(join(tmpdir(), 'ready-'));
afterAll(() => rmSync(folder, { recursive: true }));

const browsers = join(folder, 'browsers');
mkdirSync(browsers);
writeFileSync(join(browsers, 'firefox-esr'), '');

/** A folder with a lock file, and with something in the place of Jest. */
function folderWith(name: string, lock: object = {}, jest = ''): string {
  const place = join(folder, name);
  const bin = join(place, 'node_modules', 'jest', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'jest.js'), jest);
  writeFileSync(join(place, 'package-lock.json'), JSON.stringify({ packages: lock }));
  return place;
}

const healthy: Machine = {
  folder: folderWith('healthy'),
  platform: 'linux',
  env: { LANG: 'de_DE.UTF-8' },
  terminal: { columns: 80, colours: true },
  path: [join(folder, 'nowhere'), browsers],
  disk: 10e9,
  memory: 8e9,
};

test('a machine that has everything misses nothing', async () => {
  expect(await missingOn(healthy)).toEqual([]);
});

test('this machine can be looked at', () => {
  const { disk, memory, path } = thisMachine();
  expect(disk).toBeGreaterThan(0);
  expect(memory).toBeGreaterThan(0);
  expect(path.length).toBeGreaterThan(0);
});

describe('what is missing gets one sentence that says what to do', () => {
  const cases: [string, Partial<Machine>, RegExp | undefined][] = [
    [
      'a narrow terminal',
      { terminal: { columns: 79, colours: true } },
      /has 79 columns: make it 80/,
    ],
    ['no colours', { terminal: { columns: 80, colours: false } }, /no colours: take another one/],
    [
      'no colours, as somebody wants it',
      { terminal: { columns: 80, colours: false }, env: { ...healthy.env, NO_COLOR: '1' } },
      undefined,
    ],
    ['another locale', { env: { LANG: 'C' } }, /locale is C, not UTF-8: .*set LANG to C\.UTF-8/],
    ['no locale', { env: {} }, /locale is C, not UTF-8/],
    ['the locale that counts', { env: { LC_ALL: 'en_GB.utf8', LANG: 'C' } }, undefined],
    ['no locale on Windows', { env: {}, platform: 'win32' }, undefined],
    ['no terminal', { env: {}, terminal: undefined }, undefined],
    ['no browser', { path: [folder] }, /No browser was found .*: install Firefox/],
    ['no browser in the path of a Mac', { path: [], platform: 'darwin' }, undefined],
    ['a full disk', { disk: 299 * 2 ** 20 }, /The disk has 299 MB left: free 300 MB\./],
    ['little memory', { memory: 999.5 * 2 ** 20 }, /999 MB of memory are free: close programs/],
  ];
  test.each(cases)('%s', async (_, difference, sentence) => {
    const found = await missingOn({ ...healthy, ...difference });
    expect(found).toEqual(sentence ? [expect.stringMatching(sentence)] : []);
  });
});

describe('packages', () => {
  const wanted = { '': {}, 'node_modules/jest': { version: '1.2.3' } };
  const withVersion = (name: string, version: string, lock: object = wanted) => {
    const place = folderWith(name, lock);
    writeFileSync(join(place, 'node_modules', 'jest', 'package.json'), JSON.stringify({ version }));
    return place;
  };

  test('of the version that is wanted are right, and so is an optional one that is not there', () => {
    expect(packages({ folder: withVersion('right', '1.2.3') })).toBeUndefined();
    const lock = { ...wanted, 'node_modules/b': { version: '1.0.0', optional: true } };
    expect(packages({ folder: withVersion('optional', '1.2.3', lock) })).toBeUndefined();
  });

  test('that are missing or old are named, and a law is not tried', async () => {
    const sentence = /^The package jest is missing or not of the version .*: run npm ci\.$/;
    expect(packages({ folder: folderWith('none', wanted) })).toMatch(sentence);
    const found = await missingOn({ ...healthy, folder: withVersion('old', '1.2.2') });
    expect(found).toEqual([expect.stringMatching(sentence)]);
    const two = { ...wanted, 'node_modules/b': { version: '1.0.0' } };
    expect(packages({ folder: folderWith('two', two) })).toMatch(
      /^2 packages are .*\(jest, for one/,
    );
  });

  test('with which a law can be tried', async () => {
    expect(packages({ folder: root })).toBeUndefined();
    expect(await oneLaw({ folder: root })).toBeUndefined();
  });

  test('with which no law can be tried may be those of another system', async () => {
    const place = folderWith('foreign', {}, 'process.exit(1)');
    expect(await missingOn({ ...healthy, folder: place })).toEqual([
      expect.stringMatching(/another system/),
    ]);
  });

  test('that take for ever are not waited for', async () => {
    const place = folderWith('slow', {}, 'setTimeout(() => 0, 1e6)');
    expect(await oneLaw({ folder: place }, 0.5)).toMatch(/took more than 0.5 seconds/);
  });
});

test('a folder that nobody can write into', async () => {
  const place = folderWith('readonly');
  writeFileSync(join(place, 'out'), 'A file where the folder should be.');
  expect(await missingOn({ ...healthy, folder: place })).toEqual([
    expect.stringMatching(/^Nothing can be written into out\/ \(E\w+\): copy the whole folder/),
  ]);
});
