const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The steps of a stage's README, by their numbers: what each says, and its folded hints, from nudge
 * to near-answer.
 */
exports.stepsOf = (stage) => {
  const path = join(__dirname, '..', '..', 'katas', stage, 'README.md');
  const sections = readFileSync(path, 'utf8').split(/^(?=##)/m);
  const steps = new Map();
  for (const section of sections) {
    const [, number] = /^### Step (\d+) · /.exec(section) ?? [];
    if (number === undefined) continue;
    const folded = /<details><summary>(.*?)<\/summary>\s*([\s\S]*?)\s*<\/details>\s*/g;
    steps.set(Number(number), {
      text: section.replace(folded, '').trim(),
      hints: [...section.matchAll(folded)].map(([, title, body]) => `${title}\n\n${body}`),
    });
  }
  return steps;
};
