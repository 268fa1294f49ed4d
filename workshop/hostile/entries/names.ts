import type { Entry } from '../entry';
import { rightValue, wrong } from '../pieces';

/** Wrong in stage 02, under a name that means something to whoever writes it down. */
const named = (person: string, name: string, why: string): Entry => ({
  name,
  why,
  wants: 'silence',
  person,
  files: () => ({ '01-value/value.ts': rightValue, '02-backprop/backprop.ts': wrong }),
});

/** A folder’s name is text by a stranger, and stands in every report. */
export const names: Entry[] = [
  named('<img src=x onerror=alert(1)>', 'a name with markup', 'A page that shows it runs it.'),
  named('=cmd|calc!A0', 'a name that is a formula', 'A spreadsheet that opens the CSV computes it.'),
  named('m\u001b[2J\u001b[31mallory', 'a name with terminal escapes', 'A terminal that prints it obeys it.'),
  named('mal\nlory', 'a name of two lines', 'A second line looks like another person’s result.'),
  named('..%2fzoe', 'a name that climbs', 'It becomes the name of a file: feedback/NAME.md.'),
  named('a](http://x) | b', 'a name with Markdown', 'Links and columns of a table begin in it.'),
  named('\u202eyrollam', 'a name that is written from right to left', 'What stands after it is read backwards.'),
  named('CON', 'a name that Windows keeps for itself', 'A file of that name cannot be made there.'),
];
