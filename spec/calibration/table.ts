import { catalogue } from '../mistakes/catalogue';
import { rejection } from '../mistakes/reject';

test.each(catalogue)(
  '$stage',
  async ({ stage, list }) => {
    const rows: string[] = [];
    for (const mistake of list) {
      const rejected = await rejection(stage, mistake, jest.getSeed());
      const subject = rejected?.law.title.split(':')[0];
      rows.push(`  ${mistake.id.padEnd(44)}${subject ?? 'no law rejects it'}`);
    }
    process.stdout.write(
      `\n${stage}: the mistake, and the first law that rejects it\n\n${rows.join('\n')}\n`,
    );
  },
  3_600_000,
);
