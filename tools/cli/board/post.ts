import type { Sent } from './event';

/** What came of sending something. */
export type Answer =
  | { readonly kind: 'taken'; readonly taken: number }
  /** Never to be sent again. */
  | { readonly kind: 'refused'; readonly status: number }
  /** To be sent again, after so many seconds if the board says so. */
  | { readonly kind: 'later'; readonly after?: number };

/** The answer of a board is a number in JSON: what is longer is something else. */
const longest = 1000;

/** Sends something to a board that may be slow, gone, or something else; `limit` in milliseconds. */
export async function post(url: string, sent: Sent, limit: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(sent),
      redirect: 'manual',
      signal: AbortSignal.timeout(limit),
    });
    if (response.status === 200) return takenFrom(await beginning(response));
    await response.body?.cancel();
    return failed(response);
  } catch {
    return { kind: 'later' };
  }
}

/** A network that wants a login first may answer anything: that is not the board. */
function takenFrom(text: string): Answer {
  const { taken } = JSON.parse(text);
  const isNumber = Number.isInteger(taken) && taken >= 0 && taken < 2 ** 31;
  return isNumber ? { kind: 'taken', taken } : { kind: 'later' };
}

function failed({ status, headers }: Response): Answer {
  const isFinal = status >= 400 && status < 500 && ![408, 429].includes(status);
  if (isFinal) return { kind: 'refused', status };
  const seconds = headers.get('Retry-After') ?? '';
  return /^\d{1,4}$/.test(seconds) ? { kind: 'later', after: Number(seconds) } : { kind: 'later' };
}

/** @throws {RangeError} if it is too long */
async function beginning({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > longest) throw new RangeError('The answer is too long.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
