import type { IncomingMessage } from 'node:http';
import { type Answer, say } from './answer';

/** The largest body that is read. */
const most = 64 * 1024;

/** Reads a body of JSON as text, or says why it is not read. */
export async function bodyOf(request: IncomingMessage): Promise<string | Answer> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return say(415, 'The body has to be application/json.');
  }
  const tooLarge = say(413, 'That is more than 64 KB.');
  if (Number(request.headers['content-length'] ?? 0) > most) return tooLarge;
  const pieces: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= most) return pieces.push(piece);
      request.pause();
      request.removeAllListeners('data');
      return resolve(tooLarge);
    });
    request.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    request.on('error', reject);
  });
}
