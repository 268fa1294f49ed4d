import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function draw(many: number): string {
  return Array.from({ length: many }, () => letters[randomInt(letters.length)]).join('');
}

/** What learners add to the board's address: short, as it is typed. It keeps mix-ups away, not people. */
export function drawCode(): string {
  return draw(4);
}

/** What the leader shows: 20 letters of 31, which are 99 bits. */
export function drawToken(): string {
  return Array.from({ length: 5 }, () => draw(4)).join('-');
}

/** A token as it may have been typed. */
function plain(token: string): string {
  return token.replace(/[^0-9a-z]/gi, '').toUpperCase();
}

/** Whether a token is the leader's. How long that takes says nothing about it. */
export function isToken(typed: string, token: string): boolean {
  return isSame(plain(typed), plain(token));
}

/** What the leader's browser keeps in place of the token. */
export function cookieValue(token: string): string {
  return createHmac('sha256', plain(token)).update('the cookie of the leader').digest('hex');
}

/** Compares hashes: of the same length, whatever came. */
export function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** By which a learner is known here. The secret itself is kept nowhere. */
export function learnerOf(secret: string): string {
  return createHash('sha256').update(`learner ${secret}`).digest('hex').slice(0, 32);
}
