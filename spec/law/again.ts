import type { Report } from './result';

/** How wide a screen is inside its margins. */
const screen = 76;

/** The command that tries a law again on the same cases. Every shell reads it alike. */
export function againLines(report: Report): string[] {
  const short = `Again: ${command(report, subjectOf(report))}`;
  if (short.length <= screen) return [short];
  const room = screen - command(report, '').length;
  return ['Again:', command(report, abridged(subjectOf(report), room))];
}

function subjectOf({ title }: Report): string {
  return title.slice(0, title.indexOf(':') + 1);
}

function command({ folder, seed, borrowed }: Report, pattern: string): string {
  const jest = borrowed.length > 0 ? `npm run borrow -- ${borrowed.join(',')}` : 'npx jest';
  return `${jest} ${folder} -t "${pattern}" --seed=${seed}`;
}

/**
 * A subject without some words in its middle: `topologicalOrder.+ times:`. Jest takes it for a
 * regular expression. Of the first word, a beginning stays.
 */
export function abridged(subject: string, room: number): string {
  const [first, ...rest] = subject.split(' ');
  if (subject.length <= room || rest.length < 2) return subject;
  while (rest.length > 1 && `${first}.+ ${rest.join(' ')}`.length > room) rest.shift();
  const start = first.slice(0, Math.max(4, room - rest.join(' ').length - 3));
  return `${start}.+ ${rest.join(' ')}`;
}
