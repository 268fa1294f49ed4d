import { tinted } from '../../../spec/charts/colour';
import type { Room } from './address';
import type { Member } from './queue';
import type { Status } from './sender';

/** How it goes with the board, in a line that fits into so many columns. */
export function boardLine(member: Member, status: Status, room: Room, columns: number): string {
  const said = words(status, room, member.waiting.length);
  const head = `  board: ${cut(member.name, 20)}${member.flag ? ` · ${member.flag}` : ''} · `;
  const keys = isOver(status) ? '' : `   ${keysWith(member.flag)}`;
  const fits = widthOf(head + said + keys) < columns;
  const plain =
    cut(head, columns - said.length - 1) + (isGood(status) ? said : tinted('yellow', said));
  return fits ? plain + keys : plain;
}

function keysWith(flag: Member['flag']): string {
  const meaning = (key: string, name: string) => `${key} ${flag === name ? `not ${name}` : name}`;
  return `${meaning('?', 'stuck')}   ${meaning('!', 'done')}`;
}

function words(status: Status, { code, host }: Room, kept: number): string {
  switch (status.kind) {
    case 'sent':
    case 'sending':
      return status.kind;
    case 'not reached':
      return `not reached since ${clock(status.since)}, ${kept} kept`;
    case 'refused':
      return refused(status.status, code, host);
  }
}

/** What the board itself says about it is not shown: it could be anything. */
function refused(status: number, code: string, host: string): string {
  if (status === 404) return `off: ${cut(host, 24)} has no room ${code}`;
  if (status === 403) return 'off: it lets nobody in from this network';
  if ([401, 405, 410].includes(status)) return `off: ${cut(host, 24)} is no board (${status})`;
  return `it refused the last events (${status})`;
}

function isGood({ kind }: Status): boolean {
  return kind === 'sent' || kind === 'sending';
}

function isOver(status: Status): boolean {
  return status.kind === 'refused' && status.isEnd;
}

function clock(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Beyond the alphabets of Europe a character may take two columns. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) > 0x10ff ? 2 : 1), 0);
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(characters.join('')) >= width) characters.pop();
  return `${characters.join('')}…`;
}
