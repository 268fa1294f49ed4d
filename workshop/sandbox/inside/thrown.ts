import { ownLines as linesOf } from '../../../spec/law/thrown';
import { asWritten } from './lines';

/** As in `spec/law/thrown.ts`, in whose place this stands: the lines are those of the TypeScript file. */
export function ownLines(error: Error): string[] {
  return linesOf({ name: '', message: '', stack: asWritten(String(error.stack ?? '')) });
}
