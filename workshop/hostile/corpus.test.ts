import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../spec/law/check';
import { doorTo } from '../../spec/law/door';
import { stageNamed } from '../../spec/laws/stages';
import { kinds } from './entries/all';
import type { Entry, Scene } from './entry';
import { evaluated } from './evaluated';

const entries = Object.values(kinds).flat();

/** A scene of which only the names count. */
const scene: Scene = {
  ...{ folder: '/scene', class: '/scene/class', marker: '/scene/marker', notes: '/scene/notes' },
  ...{ tcp: 1, udp: 2, free: 3, socket: '/scene/socket' },
};

function contentOf(entry: Entry): string {
  const parts = [entry.code?.(scene), entry.files?.(scene), entry.person, String(entry.archive)];
  return JSON.stringify(parts);
}

test('there are at least 66, and no two are the same trick', () => {
  expect(entries.length).toBeGreaterThanOrEqual(66);
  for (const part of [contentOf, ({ name }: Entry) => name, ({ why }: Entry) => why]) {
    const seen = entries.map(part);
    expect(seen.filter((each, i) => seen.indexOf(each) < i)).toEqual([]);
  }
});

test('SECURITY.md has a row for every kind, and no other', () => {
  const page = readFileSync(join(__dirname, '..', 'SECURITY.md'), 'utf8');
  const rows = [...page.matchAll(/^\|.*\| `hostile`: (.+) \|$/gm)].flatMap(([, names]) =>
    [...names.matchAll(/“(.+?)”/g)].map(([, name]) => name),
  );
  expect(rows.toSorted()).toEqual(Object.keys(kinds).toSorted());
});

test.each(['01-value', '02-backprop'])('%s has pieces in which no law holds', async (name) => {
  const module = evaluated(name);
  for (const law of stageNamed(name).laws) {
    const { state } = await check(law, doorTo(module), 1);
    expect(`${law.title} ${state}`).toBe(`${law.title} fails`);
  }
});
