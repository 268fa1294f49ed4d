import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardEvent } from '../../../tools/cli/board/event';
import { type Board, startBoard } from '../server/server';

/** A board that a test started, in a folder of its own, and what is asked of it. */
export interface TestBoard extends Board {
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  /** Sends some JSON to the room. */
  send(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Says something word by word, and waits until the board ends the connection. */
  raw(...words: string[]): Promise<string>;
  end(): Promise<void>;
}

/** Starts a board on any port of this machine. */
export async function testBoard(): Promise<TestBoard> {
  const folder = mkdtempSync(join(tmpdir(), 'board-'));
  const board = await startBoard({ folder, port: 0, local: true, networks: [] });
  const [url] = board.addresses;
  const port = Number(new URL(url).port);
  return {
    ...board,
    ...{ folder, port, url },
    send: (body, headers = {}) =>
      fetch(`${url}/room/${board.code}/events`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    raw: (...words) => raw(port, words),
    end: async () => {
      await board.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function raw(port: number, words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let came = '';
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setEncoding('latin1');
    socket.on('data', (piece) => {
      came += piece;
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(came));
    for (const word of words) socket.write(word);
  });
}

/** An event in the middle of the first stage. */
export function event(number: number, more: Partial<BoardEvent> = {}): BoardEvent {
  return { number, ago: 0, stage: '01-value', held: 1, of: 40, ...more };
}

/** What a learner sends; the secret is made of a word. */
export function sent(word: string, name: string, ...events: readonly BoardEvent[]) {
  const learner = Buffer.from(word).toString('hex').padEnd(32, '0').slice(0, 32);
  return { learner, name, events };
}

/** Reads a stream until something has come, and leaves. */
export async function readUntil(
  url: string,
  isEnough: (text: string) => boolean,
  headers: Record<string, string> = {},
): Promise<string> {
  const leaving = new AbortController();
  const { body } = await fetch(url, { headers, signal: leaving.signal });
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (isEnough(text)) break;
  }
  leaving.abort();
  return text;
}
