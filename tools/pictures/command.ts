import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KataCopy } from '../kata-copy';
import { pictures } from './list';
import { madeFrom, record } from './made-from';

/** `npm run pictures`: makes every picture of the READMEs anew. */
async function main(): Promise<void> {
  const copy = new KataCopy('pictures');
  mkdirSync(dirname(record), { recursive: true });
  try {
    copy.make();
    for (const stage of copy.stages) copy.write(stage);
    for (const picture of pictures) {
      writeFileSync(join(dirname(record), picture.file), await picture.make(copy));
      console.log(`docs/${picture.file}`);
    }
    const made = Object.fromEntries(pictures.map((each) => [each.file, madeFrom(each)]));
    writeFileSync(record, `${JSON.stringify(made, null, 2)}\n`);
  } finally {
    copy.remove();
  }
}

main();
