import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stageNamed } from '../../../spec/laws/stages';
import { type Entry, mallory, neighbour } from '../entry';
import { type Outcome, type Said, tooMuch } from '../outcome';
import { stages } from '../pieces';
import { isUnchanged, secret, type Watched } from '../scene';
import type { Line } from './child';

const root = join(__dirname, '..', '..', '..');

/** The seed that nobody should know. */
export const seed = 1_234_567_890;

/** What the naive grader makes of a class, and what becomes of it meanwhile. */
export async function judgeNaively(
  entry: Entry,
  scene: Watched,
  seconds: number,
): Promise<Outcome> {
  const out = join(scene.folder, 'out');
  mkdirSync(out);
  const person = entry.person ?? mallory;
  const names = entry.wants === 'a neighbour changed' ? [person, neighbour] : [person];
  // A process group of its own: whoever shoots at the group hits nobody else.
  const grader = spawn(
    process.execPath,
    [
      '-r',
      join(root, 'spec', 'register.js'),
      join(__dirname, 'grade.ts'),
      scene.class,
      `${seed}`,
      out,
      ...names,
    ],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, GRADER_TOKEN: secret },
    },
  );
  const group = grader.pid as number;
  let megabytes = 0;
  const ended = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, memoryOf(group), sizeOf(out));
      if (megabytes > tooMuch) kill(group);
    }, 50);
    const late = setTimeout(() => kill(group), 1000 * seconds);
    grader.on('exit', () => {
      clearInterval(look);
      clearTimeout(late);
      // What outlives the grader gets a moment to show that it does.
      setTimeout(() => resolve(kill(group)), entry.wants === 'a file written' ? 700 : 0);
    });
  });
  await ended;
  const lines = resultsIn(out);
  return {
    cameBack: existsSync(join(out, 'done')) || megabytes > tooMuch,
    laws: said(lines[person] ?? []),
    refusals: [],
    text: JSON.stringify(lines[person] ?? []),
    reports: reportsIn(out),
    neighbourUnchanged: isUnchanged(scene) && isAsAlways(lines[neighbour]),
    markerWritten: existsSync(scene.marker),
    connections: scene.connections(),
    megabytes,
  };
}

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {}
}

function resultsIn(out: string): Record<string, Line[]> {
  const file = join(out, 'results.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The reports, and the names of the other files. */
function reportsIn(out: string): Record<string, string> {
  const names = existsSync(out) ? readdirSync(out) : [];
  const textOf = (name: string) =>
    name.startsWith('summary') ? readFileSync(join(out, name), 'utf8') : '';
  return Object.fromEntries(names.map((name) => [`/${name}`, textOf(name)]));
}

/** Of the blank, what is given holds. */
function isAsAlways(lines: Line[] | undefined): boolean {
  return lines === undefined || lines.filter(({ state }) => state === 'holds').length === 5;
}

function said(lines: Line[]): Said[] {
  const titles = stages.flatMap((stage) =>
    stageNamed(stage).laws.map(({ title }) => ({ stage, title })),
  );
  return lines.flatMap(({ id, state }) => (titles[id] ? [{ ...titles[id], state }] : []));
}

/** The memory of all processes of a group, in MB, where the system says so. */
function memoryOf(group: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const pages = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return Number(fields[2]) === group ? Number(fields[21]) : 0;
      } catch {
        return 0;
      }
    });
  return (pages.reduce((sum, each) => sum + each, 0) * 4096) / 1e6;
}

/** The largest file that came out of what was handed in, in MB. */
function sizeOf(folder: string): number {
  try {
    return Math.max(
      0,
      ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => !/[/\\](spec|solutions|datasets)[/\\]/.test(path))
        .map((path) => statSync(join(folder, path)).size / 1e6),
    );
  } catch {
    return 0;
  }
}
