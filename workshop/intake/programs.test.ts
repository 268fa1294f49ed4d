import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { takeIn } from './take-in';
import { withFolder } from './testing/classes';

/** What the programs of this machine pack is understood, where it has them. */
test.each([
  ['zip', ['-qr', '../ada.zip', '.']],
  ['tar', ['-czf', '../ada.zip', '.']],
  ['tar', ['--format=pax', '-czf', '../ada.zip', '.']],
  ['tar', ['--format=gnu', '-cf', '../ada.zip', '.']],
])('%s %s', async (program, args) => {
  const long = `katas/01-value/${'long-'.repeat(15)}/${'long-'.repeat(8)}.ts`;
  const path = { 'katas/01-value/value.ts': 'export {};', [long]: '' };
  await withFolder({}, async (folder) => {
    const files = Object.entries(path).map(([name, text]) => [`work/${name}`, text]);
    await withFolder(Object.fromEntries(files), async (work) => {
      try {
        execFileSync(program, args, { cwd: join(work, 'work'), stdio: 'ignore' });
      } catch {
        return; // It is not there.
      }
      cpSync(join(work, 'ada.zip'), join(folder, 'ada.zip'));
      const [{ files, refusals }] = await takeIn(folder);
      expect(refusals).toEqual([]);
      expect(Object.keys(files)).toHaveLength(2);
    });
  });
});
