import { join } from 'node:path';
import { writeBlanks } from '../../spec/blanks/write';
import { given } from './arguments';
import { root } from './stages';

// `npm run blanks` writes katas/ from solutions/, after a change to a solution or to the list.
const { values } = given({ force: { type: 'boolean' } }, 'npm run blanks -- --force', 0);
const { written, leftAlone } = writeBlanks(join(root, 'katas'), { force: values.force });

for (const path of written) console.log(`katas/${path} is written.`);
for (const path of leftAlone) {
  console.error(
    `katas/${path} is left alone: a blank in it is filled in, or Git does not have it as it is. To overwrite it: npm run blanks -- --force`,
  );
}
if (written.length + leftAlone.length === 0) console.log('All blanks are current.');
if (leftAlone.length > 0) process.exitCode = 1;
