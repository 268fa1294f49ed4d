import { join } from 'node:path';
import { tgz } from '../../intake/testing/tars';
import { zip } from '../../intake/testing/zips';
import { type Entry, neighbour } from '../entry';
import { rightBackprop, rightValue, wrong } from '../pieces';

const value = { path: '01-value/value.ts', data: rightValue };
const bad = { path: '02-backprop/backprop.ts', data: wrong };
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, ' ');

/** What learning platforms hand out, packed by somebody who means harm. */
export const archives: Entry[] = [
  {
    name: 'a zip that unfolds to 600 MB',
    why: 'Blanks are packed a thousand to one.',
    wants: 'exhaustion',
    archive: () => ({
      ending: '.zip',
      bytes: zip([value, bad, { path: '02-backprop/large.ts', data: zeros(600) }]),
    }),
  },
  {
    name: 'a tarball that unfolds to 600 MB',
    why: 'It has to be unfolded whole before its first name is known.',
    wants: 'exhaustion',
    archive: () => ({
      ending: '.tar.gz',
      bytes: tgz([value, bad, { path: '02-backprop/large.ts', data: zeros(600) }]),
    }),
  },
  {
    name: 'a zip that lies about its size',
    why: 'Whoever checks the size in the header believes the one who packed it.',
    wants: 'exhaustion',
    archive: () => ({
      ending: '.zip',
      bytes: zip([value, bad, { path: '02-backprop/large.ts', data: zeros(601), size: 10 }]),
    }),
  },
  {
    name: 'a zip with a name that climbs',
    why: '`../` leads out of the folder that it is unpacked into (zip slip).',
    wants: 'a file written',
    archive: ({ marker }) => ({
      ending: '.zip',
      bytes: zip([value, bad, { path: `../../../${marker.split('/').at(-1)}`, data: 'x' }]),
    }),
  },
  {
    name: 'a tarball with an absolute name',
    why: 'A path from the root goes wherever it says.',
    wants: 'a file written',
    archive: ({ marker }) => ({
      ending: '.tar.gz',
      bytes: tgz([value, bad, { path: marker, data: 'x' }]),
    }),
  },
  {
    name: 'a tarball that climbs to the neighbour',
    why: 'The one who is unpacked next is overwritten before.',
    wants: 'a neighbour changed',
    archive: () => ({
      ending: '.tar.gz',
      bytes: tgz([
        value,
        bad,
        { path: `../../../class/${neighbour}/01-value/value.ts`, data: 'export const Value = 1;' },
      ]),
    }),
  },
  {
    name: 'a link, and then a file through it',
    why: 'Each name is harmless; together they lead out (tar has known it since 1998).',
    wants: 'a file written',
    archive: ({ folder }) => ({
      ending: '.tar.gz',
      bytes: tgz([
        value,
        bad,
        { path: '02-backprop/out', type: '2', link: folder },
        { path: '02-backprop/out/marker', data: 'x' },
      ]),
    }),
  },
  {
    name: 'a link in a tarball to the solution',
    why: 'An archive keeps symbolic links, and unpacking makes them anew.',
    wants: 'a law held',
    archive: () => ({
      ending: '.tar.gz',
      bytes: tgz([
        value,
        {
          path: '02-backprop/backprop.ts',
          type: '2',
          link: join(__dirname, '..', '..', '..', 'solutions', '02-backprop', 'backprop.ts'),
        },
      ]),
    }),
  },
  {
    name: 'two names that differ in case alone',
    why: 'On Windows and macOS they are one file: the one that is read is not the one that is run.',
    wants: 'silence',
    archive: () => ({
      ending: '.zip',
      bytes: zip([value, bad, { path: '02-Backprop/BACKPROP.ts', data: rightBackprop }]),
    }),
  },
  {
    name: 'one name twice',
    why: 'One reader takes the first, another the last.',
    wants: 'silence',
    archive: () => ({
      ending: '.zip',
      bytes: zip([value, bad, { ...bad, data: rightBackprop }]),
    }),
  },
  {
    name: 'zips in zips, nine deep',
    why: 'Whoever unpacks what they find unpacks without end.',
    wants: 'silence',
    archive: () => {
      let bytes = zip([value, bad]);
      for (let depth = 1; depth < 9; depth++) bytes = zip([{ path: 'inner.zip', data: bytes }]);
      return { ending: '.zip', bytes };
    },
  },
  {
    name: 'a zip with a password',
    why: 'Nobody can read it, and nobody says so.',
    wants: 'silence',
    archive: () => ({ ending: '.zip', bytes: zip([value, { ...bad, flags: 0x801 }]) }),
  },
  {
    name: 'half a zip',
    why: 'The upload broke off.',
    wants: 'silence',
    archive: () => {
      const bytes = zip([value, bad]);
      return { ending: '.zip', bytes: bytes.subarray(0, bytes.length / 2) };
    },
  },
  {
    name: 'a text that is called .zip',
    why: 'Somebody renamed a file, or saved an error page.',
    wants: 'silence',
    archive: () => ({ ending: '.zip', bytes: Buffer.from('<html>Not found</html>') }),
  },
];
