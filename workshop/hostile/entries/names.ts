import type { Entry } from '../entry';
import { rightValue, wrong } from '../pieces';

/** A submission under a name that means something to whoever writes it down. */
const named = (person: string, effect: Entry['effect'], name: string, why: string): Entry => ({
  name,
  why,
  wants: 'an effect',
  person,
  effect,
  files: () => ({ '01-value/value.ts': rightValue, '02-backprop/backprop.ts': wrong }),
});

/** A folder’s name is text by a stranger, and stands in every report. */
export const names: Entry[] = [
  named(
    '<img src=x onerror=alert(1)>',
    { text: '<img src=x', reports: /html|xml/ },
    'a name with markup',
    'A page that shows it runs it.',
  ),
  named(
    '=cmd|calc!A0',
    { text: '\n=cmd', reports: /csv/ },
    'a name that is a formula',
    'A spreadsheet that opens the CSV computes it.',
  ),
  named(
    'm\u001b[2J\u001b[31mallory',
    { text: '\u001b[2J', reports: /./ },
    'a name with terminal escapes',
    'A terminal that prints it obeys it.',
  ),
  named(
    'mal\nlory',
    { text: 'mal\nlory', reports: /./ },
    'a name of two lines',
    'A second line looks like another person’s result.',
  ),
  named(
    'a | bobby',
    { text: '| bobby', reports: /md/ },
    'a name with Markdown',
    'A column of a table begins in it.',
  ),
  named(
    '\u202eyrollam',
    { text: '\u202e', reports: /./ },
    'a name that is written from right to left',
    'What stands after it is read backwards.',
  ),
  named(
    'CON',
    { text: '/CON.', reports: /./ },
    'a name that Windows keeps for itself',
    'A file of that name cannot be made there.',
  ),
];
