import type { Stage } from '../law/law';
import { catalogue } from '../mistakes/catalogue';
import { rejection } from '../mistakes/reject';
import { stages } from '../trees';

test.each(catalogue)('$stage', ({ stage: name, list }) => {
  const stage = stages.find((each) => each.name === name) as Stage<unknown>;
  const rows = list.map((mistake) => {
    const subject = rejection(stage, mistake, jest.getSeed())?.law.title.split(':')[0];
    return `  ${mistake.id.padEnd(44)}${subject ?? 'no law rejects it'}`;
  });
  process.stdout.write(
    `\n${name}: the mistake, and the first law that rejects it\n\n${rows.join('\n')}\n`,
  );
});
