import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A step of a stage's README: what it says, and its folded hints, from nudge to near-answer. */
export interface Step {
  readonly text: string;
  readonly hints: readonly string[];
}

/** The steps of a stage's README, by their numbers. */
export function stepsOf(stage: string): Map<number, Step> {
  const path = join(__dirname, '..', '..', 'katas', stage, 'README.md');
  const sections = readFileSync(path, 'utf8').split(/^(?=##)/m);
  const steps = new Map<number, Step>();
  for (const section of sections) {
    const number = /^### Step (\d+) · /.exec(section)?.[1];
    if (number === undefined) continue;
    const folded = /<details><summary>(.*?)<\/summary>\s*([\s\S]*?)\s*<\/details>\s*/g;
    steps.set(Number(number), {
      text: section.replace(folded, '').trim(),
      hints: [...section.matchAll(folded)].map(([, title, body]) => `${title}\n\n${body}`),
    });
  }
  return steps;
}
