import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashOf, hashOfFolders } from '../../spec/memory/fingerprint';
import { writeWhole } from '../../spec/memory/whole';
import type { Submission } from '../intake/submission';
import type { PersonResult } from './result';
import type { Settings } from './settings';

/** What a class is judged by, and whether all of it has been. */
interface Run {
  readonly settings: Settings;
  readonly done: boolean;
}

/**
 * The results of people who have been judged, a file each, so that a run goes on where it was
 * interrupted. What was judged otherwise, or on other files, is not found again.
 */
export class Kept {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(out: string) {
    this.#folder = join(out, 'kept');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The run that was begun here last. */
  get run(): Run | undefined {
    return this.#read<Run>('run');
  }

  set run(run: Run) {
    this.#write('run', run);
  }

  /** What came of a submission, if it was judged by these settings. */
  result(submission: Submission, settings: Settings): PersonResult | undefined {
    return this.#read<PersonResult>(this.#fileOf(submission, settings));
  }

  keep(submission: Submission, settings: Settings, result: PersonResult): void {
    this.#write(this.#fileOf(submission, settings), result);
  }

  /** Every result that is kept here. */
  all(): PersonResult[] {
    const names = readdirSync(this.#folder).filter((name) => /^[0-9a-f]{64}$/.test(name));
    return names.flatMap((name) => this.#read<PersonResult>(name) ?? []);
  }

  /** Removes the results that this run has not asked for: those of former runs. */
  forgetOthers(): void {
    for (const name of readdirSync(this.#folder)) {
      if (name !== 'run' && !this.#used.has(name)) rmSync(join(this.#folder, name));
    }
  }

  #fileOf(submission: Submission, settings: Settings): string {
    const all = JSON.stringify([submission, settings, process.version, judgesHash()]);
    const name = hashOf(all);
    this.#used.add(name);
    return name;
  }

  #read<Thing>(name: string): Thing | undefined {
    const file = join(this.#folder, name);
    return existsSync(file) ? (deserialize(readFileSync(file)) as Thing) : undefined;
  }

  #write(name: string, thing: unknown): void {
    writeWhole(join(this.#folder, name), serialize(thing));
  }
}

let known: string | undefined;

/** What everything says that judges. */
function judgesHash(): string {
  known ??= hashOfFolders(['spec', 'workshop', 'datasets', 'solutions'], /\.ts$/);
  return known;
}
