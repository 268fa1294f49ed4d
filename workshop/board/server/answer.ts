import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a page may load: its own files, and the board's streams. Nothing inline, nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of every answer. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/** An answer: a status with a sentence, or with what was asked for. */
export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly more?: Readonly<Record<string, string>>;
}

/** An answer of one sentence. */
export function say(status: number, sentence: string, more?: Record<string, string>): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${sentence}\n`, more };
}

/** Later it may be different. */
export function later(status: 429 | 503, seconds: number, sentence: string): Answer {
  return say(status, sentence, { 'Retry-After': String(seconds) });
}

/** Some data. */
export function json(data: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(data) };
}

/** Gives an answer. A connection of which not all was read is of no use for a next question. */
export function give(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, type, body = '', more } = answer;
  const isUnread = !request.complete;
  response.writeHead(status, {
    ...headers,
    ...(type && { 'Content-Type': type }),
    'Content-Length': Buffer.byteLength(body),
    ...(isUnread && { Connection: 'close' }),
    ...more,
  });
  response.end(body);
}

/** An answer to what could not be read as a question. The connection ends with it. */
export function rawAnswer(status: number, reason: string): string {
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' });
  const text = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${reason}\r\n${text}\r\n`;
}
