import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as typescript from 'typescript';
import { type Answer, objectionFrom } from '../../spec/law/answer';
import { blankLine } from '../../spec/law/explain';
import { wrap } from '../../spec/law/format';
import { ownLines } from '../../spec/law/thrown';
import { root } from './stages';

// What `npm run play` starts, in a process of its own: katas/play.ts, and one sentence for an error.

type Compiling = NodeModule & { _compile(script: string, file: string): void };

/** What is no TypeScript. */
class Unreadable extends Error {}

/** A learner's file without its types, with a map for Node, so that an error names the right line. */
function compiled(file: string): string {
  const { outputText, diagnostics = [] } = typescript.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.CommonJS,
      useDefineForClassFields: false,
      esModuleInterop: true,
      inlineSourceMap: true,
    },
  });
  const [first] = diagnostics;
  if (!first?.file) return outputText;
  const line = first.file.getLineAndCharacterOfPosition(first.start ?? 0).line + 1;
  const what = typescript.flattenDiagnosticMessageText(first.messageText, ' ');
  throw new Unreadable(`${pathOf(file)}:${line} cannot be read as TypeScript: ${what}`);
}

function pathOf(file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}

function sentenceFor(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const objection = objectionFrom(error);
  if (objection.kind === 'not written') return blankLine({ state: 'not written', ...objection });
  const places = error instanceof Error ? ownLines(error) : [];
  const where = places.length > 0 ? `\n  at ${places.toReversed().join('\n  which called ')}` : '';
  return wordsFor(objection) + where;
}

function wordsFor(objection: Answer): string {
  switch (objection.kind) {
    case 'unfit':
      return wrap(objection.sentence);
    case 'threw': {
      const { name, message } = objection.error;
      if (name === undefined) return `Your code threw ${message}, not an Error.`;
      // Node adds the whole way by which a missing file was asked for.
      return wrap(`Your code threw ${name}: ${message.split('\n')[0]}`, 76, '  ');
    }
    default:
      return '';
  }
}

process.on('uncaughtException', (error) => {
  console.error(sentenceFor(error));
  process.exit(1);
});

const load = require.extensions['.ts'];
require.extensions['.ts'] = (module, file) => {
  if (!pathOf(file).startsWith('katas/')) return load?.(module, file);
  (module as Compiling)._compile(compiled(file), file);
};
require(join(root, 'katas', 'play'));
