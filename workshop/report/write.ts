import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassResult } from '../grade/result';
import { fileNameOf } from '../intake/names';
import { csvLines } from './csv';
import { feedbackFor } from './feedback';
import { junitLines } from './junit';
import { pageOf } from './page';
import { resultLines } from './results';
import { summaryOf } from './summary';

/** Writes all that is told of a class into a folder. The same result gives the same files, byte for byte. */
export function writeReports(result: ClassResult, folder: string): void {
  mkdirSync(join(folder, 'feedback'), { recursive: true });
  writeParts(join(folder, 'results.json'), resultLines(result));
  writeParts(join(folder, 'junit.xml'), junitLines(result));
  writeParts(join(folder, 'results.csv'), csvLines(result));
  writeFileSync(join(folder, 'summary.md'), summaryOf(result));
  writeFileSync(join(folder, 'index.html'), pageOf(result, true));
  writeFileSync(join(folder, 'projector.html'), pageOf(result, false));
  for (const person of result.people) {
    const file = `${fileNameOf(person.name)}.md`;
    writeFileSync(join(folder, 'feedback', file), feedbackFor(person, result));
  }
}

/** A file that may be longer than a string. */
function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
