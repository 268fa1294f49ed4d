import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, readAll } from './item';
import { takeIn } from './take-in';
import { refused, withFolder } from './testing/classes';

const files = { '01-value/value.ts': 'export {};' };
const link = 'This is a link. Hand in the file itself.';
const irregular = 'This is no regular file. Hand in the text itself.';

// Windows lets few people make links.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('links, pipes and devices in folders are not opened', async () => {
  await withFolder({ 'ada/01-value/value.ts': 'export {};', 'secret/x.ts': '' }, async (folder) => {
    const stage = join(folder, 'ada/01-value');
    symlinkSync('/etc/passwd', join(stage, 'link.ts'));
    symlinkSync(join(folder, 'secret'), join(folder, 'ada/02-backprop'));
    symlinkSync('/etc', join(folder, 'grace'));
    symlinkSync('README', join(folder, 'ada/README.md'));
    mkdirSync(join(folder, 'ada/node_modules'));
    symlinkSync('/etc', join(folder, 'ada/node_modules/x'));
    execFileSync('mkfifo', [join(stage, 'pipe.ts')]);
    const [ada, grace] = await takeIn(folder);
    expect(ada.files).toEqual(files);
    expect(refused(ada)).toEqual({
      '01-value/link.ts': link,
      '01-value/pipe.ts': irregular,
      '02-backprop': link,
    });
    expect(grace).toEqual({
      name: 'grace',
      files: {},
      refusals: [{ path: 'grace', sentence: link }],
    });
  });
});

onUnix(
  'a file that is changed for a link or a pipe while it is looked for is not read',
  async () => {
    const closed = 'This could not be opened. Check its permissions.';
    const swaps: [(path: string) => Promise<void>, string][] = [
      [(path) => fs.symlink('/etc/passwd', path), closed],
      [(path) => fs.symlink('a.ts', path), closed],
      [async (path) => void execFileSync('mkfifo', [path]), irregular],
    ];
    for (const [swap, sentence] of swaps) {
      await withFolder({ 'ada/01-value/a.ts': '', 'ada/01-value/value.ts': '' }, async (folder) => {
        const path = join(await fs.realpath(folder), 'ada/01-value/value.ts');
        const spy = swapBefore(path, swap);
        const [{ files: taken, refusals }] = await takeIn(folder);
        spy.mockRestore();
        expect(Object.keys(taken)).toEqual(['01-value/a.ts']);
        expect(refusals).toEqual([{ path: '01-value/value.ts', sentence }]);
      });
    }
  },
);

onUnix('a folder that is changed for a link while it is looked through is not read', async () => {
  await withFolder({ 'ada/01-value/value.ts': '', 'bob/01-value/value.ts': '' }, async (folder) => {
    const stage = join(await fs.realpath(folder), 'ada/01-value');
    const spy = swapBefore(join(stage, 'value.ts'), async () => {
      await fs.rm(stage, { recursive: true });
      await fs.symlink('../bob/01-value', stage);
    });
    const [ada] = await takeIn(folder);
    spy.mockRestore();
    expect(ada.files).toEqual({});
    expect(refused(ada)).toEqual({
      '01-value/value.ts': 'This leads out of the submission. Hand in the file itself.',
    });
  });
});

test('files and folders that cannot be opened', async () => {
  await withFolder({ 'ada/01-value/value.ts': '', 'ada/02-backprop/x.ts': '' }, async (folder) => {
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const { readdir } = fs;
    const spies = [
      jest.spyOn(fs, 'open').mockRejectedValue(denied),
      jest
        .spyOn(fs, 'readdir')
        .mockImplementation(((path: string, options: object) =>
          path.endsWith('02-backprop')
            ? Promise.reject(denied)
            : readdir(path, options)) as typeof readdir),
    ];
    const [ada] = await takeIn(folder);
    for (const spy of spies) spy.mockRestore();
    expect(refused(ada)).toEqual({
      '01-value/value.ts': 'This could not be opened. Check its permissions.',
      '02-backprop': 'This folder could not be opened. Check its permissions.',
    });
  });
});

onUnix('a hard link in a folder is a file like others', async () => {
  await withFolder({ 'ada/01-value/value.ts': 'export {};' }, async (folder) => {
    const stage = join(folder, 'ada/01-value');
    linkSync(join(stage, 'value.ts'), join(stage, 'same.ts'));
    const [{ refusals }] = await takeIn(folder);
    expect(refusals).toEqual([]);
  });
});

/** Puts something else in a file's place just before it is opened. */
function swapBefore(path: string, swap: (path: string) => Promise<void>) {
  const { open } = fs;
  return jest.spyOn(fs, 'open').mockImplementation(async (opened, ...rest) => {
    if (opened === path) {
      await fs.rm(path);
      await swap(path);
    }
    return open(opened, ...rest);
  });
}

test('a file that grows while it is read is refused', async () => {
  const growing = { ...bytesOf(Buffer.alloc(10)), size: 9 };
  await expect(readAll(growing)).rejects.toThrow('This file changed while it was read. Try again.');
});
