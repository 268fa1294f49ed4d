import { tinted } from '../../../spec/charts/colour';
import { wrap } from '../../../spec/law/format';
import type { Room } from './address';
import type { BoardEvent, Sent } from './event';

/** All that a learner is shown before anything is sent: what, to whom, and what never. */
export function consentScreen(sent: Sent, room: Room): string {
  const said = (sentence: string) => wrap(`  ${sentence}`, 78, '  ');
  const quoted = (line: string) => wrap(`    ${line}`, 78, '      ');
  return [
    said(
      'The board shows whoever leads the workshop where everybody is. After every run of your laws, and when you press ? or !, it would be sent this. At this moment:',
    ),
    '',
    ...inWords(sent).map(quoted),
    '',
    said(`As JSON${protection(room)}, to ${tinted('bold', room.events)}:`),
    '',
    ...inPieces(JSON.stringify(sent), 74).map((piece) => `    ${piece}`),
    '',
    said(
      'Never sent: your code, what it prints or throws, cases, your numbers, paths, tests of your own, anything else. (Your address in this network is seen, as always.)',
    ),
    '',
    `  ${tinted('bold', 'Send it from now on?')}  y yes   n no: go on without the board   q quit`,
  ].join('\n');
}

function protection({ address }: Room): string {
  return address.startsWith('https:') ? '' : ', not encrypted';
}

function inWords({ name, events: [event] }: Sent): string[] {
  const { stage, held, of, cause } = event;
  return [
    `you     ${name}, and a secret number that this machine drew`,
    `laws    ${stage}: ${held} of ${of} hold`,
    ...lawLines(event),
    `cause   ${cause ?? 'none now. Else the hint of a known mistake (“Looks like”)'}`,
    `flag    ${event.flag ?? 'none now. ? says “stuck”, ! says “done”'}`,
    `when    event ${event.number}, of ${event.ago} ms ago`,
  ];
}

function lawLines({ law, step, state }: BoardEvent): string[] {
  if (law === undefined) return ['law     none now. Else the first that does not hold'];
  return [`law     ${law} (step ${step}): ${state === 'fails' ? 'it fails' : 'not written yet'}`];
}

/** A text of one line in lines of so many characters: put together, they are the text. */
function inPieces(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
}
