import fc from 'fast-check';
import { takeInArchive } from './testing/classes';
import { record, tar, tgz } from './testing/tars';
import { zip } from './testing/zips';

const texts = ['export {};', '// more\n'.repeat(40), ''];
const entries = ['value', 'more', 'last'].map((name, index) => ({
  path: `katas/01-value/${name}.ts`,
  data: texts[index],
}));
const archives = {
  zip: zip(entries),
  tar: tar([entries[0], record('path', '01-value/long.ts'), ...entries]),
  tgz: tgz(entries),
};

/** What is cut and changed anywhere gives files or refusals: nothing else is thrown, nothing hangs. */
test.each(Object.keys(archives) as (keyof typeof archives)[])('noise in a %s', async (kind) => {
  const archive = archives[kind];
  const change = fc.record({ at: fc.nat(archive.length - 1), byte: fc.nat(255) });
  const noise = fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    end: fc.oneof(fc.constant(archive.length), fc.nat(archive.length)),
  });
  const property = fc.asyncProperty(noise, async ({ changes, end }) => {
    const noisy = Buffer.from(archive);
    for (const { at, byte } of changes) noisy[at] = byte;
    const { files, refusals } = await takeInArchive(noisy.subarray(0, end));
    expect(Object.keys(files).length + refusals.length).toBeGreaterThan(0);
    // A zip has a checksum a file, a gzip one at its end; a tar has none of what is in its files.
    const sure = kind === 'zip' || (kind === 'tgz' && refusals.length === 0);
    if (sure) expect(texts).toEqual(expect.arrayContaining(Object.values(files)));
  });
  await fc.assert(property, { seed: 1, numRuns: 200 });
});
