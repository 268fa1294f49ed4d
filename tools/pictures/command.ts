import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Workspace } from '../workspace';
import { pictures } from './list';
import { madeFrom, record } from './made-from';

/** `npm run pictures`: makes every picture of the READMEs anew. */
async function main(): Promise<void> {
  const workspace = new Workspace('pictures');
  mkdirSync(dirname(record), { recursive: true });
  try {
    for (const stage of workspace.stages()) workspace.save(stage);
    for (const picture of pictures) {
      writeFileSync(join(dirname(record), picture.file), await picture.make(workspace));
      console.log(`docs/${picture.file}`);
    }
    const made = Object.fromEntries(pictures.map((each) => [each.file, madeFrom(each)]));
    writeFileSync(record, `${JSON.stringify(made, null, 2)}\n`);
  } finally {
    workspace.remove();
  }
}

main();
