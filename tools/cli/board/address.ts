/** A room of a workshop, as a learner names it. */
export interface Room {
  /** `http://192.168.1.5:8765/K7QX` */
  readonly address: string;
  /** Where what happens is sent to. */
  readonly events: string;
  readonly code: string;
  /** `192.168.1.5:8765` */
  readonly host: string;
}

const example = 'http://192.168.1.5:8765/K7QX';

/** The room of an address, or a sentence that says what is wrong with it. */
export function roomFrom(text: string): Room | string {
  const wrong = (what: string) =>
    `${what}, and came as “${shown(text)}”. The address of a board looks like this: ${example}`;
  if (!/^https?:\/\/[^/]/i.test(text)) return wrong('It has to begin with http://');
  const url = parsed(text);
  if (!url) return wrong('It has to be an address');
  const { protocol, host, pathname, username, password, search, hash } = url;
  if (username || password || search || hash) return wrong('It has a host and a code, no more');
  const [, code] = /^\/([0-9a-z]{4,8})\/?$/i.exec(pathname) ?? [];
  if (!code) return wrong('It has to end with the code of the room, 4 to 8 letters and digits');
  const origin = `${protocol}//${host}`;
  const room = code.toUpperCase();
  return {
    address: `${origin}/${room}`,
    events: `${origin}/room/${room}/events`,
    code: room,
    host,
  };
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** What was typed may be anything, and long. */
function shown(text: string): string {
  const plain = text.replace(/\p{C}/gu, '?');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
