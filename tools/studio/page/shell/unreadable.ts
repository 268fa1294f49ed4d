import type { Failure } from '../../engine/messages';

/** What the server says of a file that it cannot read. */
export interface Unreadable {
  readonly message: string;
  readonly id?: string;
}

/** The learner's file and line, and what is wrong there, in one sentence. */
export function unreadable({ message, id = '' }: Unreadable): Failure {
  const [, file] = /((?:katas|solutions|spec)\/[^?\s:\]]+)/.exec(`${message} ${id}`) ?? [];
  const [, line] = /\.ts(?:\?[^\s:]*)?:(\d+):/.exec(message) ?? [];
  const [, reason = message.split('\n')[0]] = /\[\w+\]\s*([^\n]+)/.exec(message) ?? [];
  const place = [file ?? 'Your file', line].filter(Boolean).join(':');
  return { sentence: `${place} cannot be read as TypeScript: ${reason}.`, isUnreadable: true };
}
