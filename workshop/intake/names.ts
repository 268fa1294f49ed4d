import { createHash } from 'node:crypto';
import { folded, isPlain } from './path';

/** Who an entry of a class is of, as far as its name says. */
export interface Owner {
  readonly name: string;
  /** The number that the learning platform gave: the same for everything of one person. */
  readonly id?: string;
  /** What the person called the file, where the platform kept it. */
  readonly file?: string;
}

/** `Ada Lovelace_12345_assignsubmission_file_` and, in flat folders, the file's name after it. */
const moodle = /^(.+?)_(\d+)_assignsubmission_[a-z]+_?(.*)$/s;
/** `lovelaceada_LATE_1234_5678_katas.zip`: the person's number, then the file's. */
const canvas = /^(.+?)(?:_LATE)?_(\d+)_\d+_(.+)$/s;
const ending = /\.(tar\.\w+|\w{1,5})$/i;

/** Who an entry is of, from the name that the learning platform made. */
export function ownerOf(entry: string, isFolder: boolean): Owner {
  const [, name, id, file] = moodle.exec(entry) ?? (isFolder ? null : canvas.exec(entry)) ?? [];
  if (name !== undefined) return { name, id, file };
  return { name: isFolder ? entry : entry.replace(ending, '') };
}

/** A name that can be shown: no characters that are not seen or that turn others round, not too long. */
export function cleanName(name: string): string {
  const seen = name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
  const letters = [...seen];
  const short = letters.length > 80 ? `${letters.slice(0, 79).join('').trim()}…` : seen;
  return short || 'without a name';
}

/** Names of which no two are the same on any file system, in the same order. */
export function uniqueNames(owners: readonly Owner[]): string[] {
  const taken = new Set<string>();
  return owners.map(({ name, id }) => {
    const clean = cleanName(name);
    const tries = id === undefined ? [clean] : [clean, `${clean} (${id})`];
    for (let count = 2; ; count += 1) {
      const free = tries.find((each) => !taken.has(folded(each)));
      if (free !== undefined) {
        taken.add(folded(free));
        return free;
      }
      tries.push(`${clean} (${count})`);
    }
  });
}

/** A name for files, without an ending, that works on Windows too. Different for different names. */
export function fileNameOf(name: string): string {
  const hashed = /-[0-9a-f]{16}$/i.test(name);
  const plain = isPlain(name) && /^[\p{L}\p{N}]/u.test(name) && name === name.normalize('NFC');
  if (plain && !hashed && Buffer.byteLength(name) <= 120) return name;
  const rest = name.normalize('NFC').replace(/[^\p{L}\p{N} ._-]/gu, '_');
  const start = [...rest.replace(/^[^\p{L}\p{N}]+/u, '')].slice(0, 25).join('');
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `${start || 'name'}-${hash}`;
}
