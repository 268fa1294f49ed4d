import { createHash } from 'node:crypto';

/** A file name for a person that every system takes, and that no other person has. */
export function fileNameOf(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N} _-]+/gu, '_')
    .trim()
    .slice(0, 60);
  if (safe === name) return safe;
  return `${safe}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
