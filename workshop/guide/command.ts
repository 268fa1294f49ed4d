import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root, stageNames } from '../../tools/cli/stages';
import { pageOf, withMistakes } from './pages';

/** `npm run guide`: writes the mistakes of every stage, and what to ask, into its page. */
for (const stage of stageNames()) {
  const file = pageOf(stage);
  const page = readFileSync(file, 'utf8');
  const written = withMistakes(page, stage);
  if (written === page) continue;
  writeFileSync(file, written);
  console.log(`${relative(root, file)} is written.`);
}
