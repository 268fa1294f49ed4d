import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stages } from '../../spec/laws/stages';
import { type Compiled, compile } from './compile';
import { openStage, type StageDoor } from './door';
import { findPlace } from './find-place';
import type { Limits } from './place';

const root = join(__dirname, '..', '..');

/** A test that fails closes nothing, and Jest would wait for the child. */
const doors: StageDoor[] = [];
afterAll(() => {
  for (const door of doors) door.close();
});

/** A place without a wall: what fails here, fails in the realm. */
export function openPlace(limits: Partial<Limits> = {}) {
  return findPlace('none', { seconds: 60, memory: 256, ...limits });
}

/** The solutions of all stages, as somebody might hand them in. */
export function solutions(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name } of stages) {
    for (const file of readdirSync(join(root, 'solutions', name))) {
      if (!/(?<!\.test)\.ts$/.test(file)) continue;
      files[`${name}/${file}`] = readFileSync(join(root, 'solutions', name, file), 'utf8');
    }
  }
  return files;
}

/** A stage of a submission, open. @throws {Error} where it is not */
export async function opened(
  files: Readonly<Record<string, string>>,
  stage: string,
  limits: Partial<Limits> = {},
): Promise<StageDoor> {
  const place = openPlace(limits);
  return openedAs(await compile(files, place), stage, limits);
}

/** The same of files that are compiled already. */
export async function openedAs(
  compiled: Compiled,
  stage: string,
  limits: Partial<Limits> = {},
): Promise<StageDoor> {
  const refused = [...compiled.refusals, ...compiled.unreadable];
  if (refused.length > 0) throw new Error(refused[0].sentence);
  const door = await openStage(compiled, stage, openPlace(limits));
  if ('failure' in door) throw new Error(door.failure);
  doors.push(door);
  return door;
}
