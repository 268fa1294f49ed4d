import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Stored } from '../room/room';

/** A line of the log: what is kept, and before it a checksum. */
export function lineOf(stored: Stored): string {
  const text = JSON.stringify(stored);
  return `${checksum(text)} ${text}\n`;
}

/** What a line says; nothing, if it is not what was written. */
function storedIn(line: string): Stored | undefined {
  const text = line.slice(17);
  return line[16] === ' ' && line.slice(0, 16) === checksum(text) ? JSON.parse(text) : undefined;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What is found when a log is read. */
export interface Reading {
  /** How many bytes the whole lines are: what comes behind them is a line that was torn. */
  length: number;
  /** Bytes of such a line. */
  torn: number;
  /** Whole lines that are not what was written. */
  broken: number;
}

/** Reads a log, a piece at a time, and hands over what each line says. No file is an empty log. */
export function readLog(path: string, take: (stored: Stored) => void): Reading {
  const reading: Reading = { length: 0, torn: 0, broken: 0 };
  for (const line of wholeLines(path, reading)) {
    const stored = storedIn(line);
    if (stored) take(stored);
    else reading.broken++;
  }
  return reading;
}

function* wholeLines(path: string, reading: Reading): Generator<string> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(1 << 18);
    let rest: Buffer = Buffer.alloc(0);
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      let text = Buffer.concat([rest, piece.subarray(0, size)]);
      for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
        reading.length += end + 1;
        yield text.toString('utf8', 0, end);
        text = text.subarray(end + 1);
      }
      rest = text;
    }
    reading.torn = rest.length;
  } finally {
    closeSync(file);
  }
}
