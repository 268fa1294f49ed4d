import { answerLines } from '../answer-lines';
import { placeOf } from '../inside/place-of';
import { importsLeft, refusalIn } from './imports';
import { originsIn } from './origins';
import { ts } from './typescript';

// Runs in the child that compiles, with the compiler and the files beside it.

/** What the parent asks: a file, and which files of the same person it may import. */
interface Asked {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly others: readonly string[];
  readonly given: readonly string[];
}

/** A file without its types, or what is wrong with it. */
function compiled({ path, text, others, given }: Asked): object {
  const { outputText, diagnostics, sourceMapText } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      useDefineForClassFields: false,
      esModuleInterop: true,
      sourceMap: true,
    },
  });
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (at: number) => file.getLineAndCharacterOfPosition(at).line + 1;
  const [wrong] = diagnostics ?? [];
  if (wrong) {
    const sentence = ts.flattenDiagnosticMessageText(wrong.messageText, ' ');
    return { unreadable: `${path}:${lineOf(wrong.start ?? 0)}: ${sentence}` };
  }
  const left = importsLeft(outputText);
  const refusal = refusalIn(file, (name) => {
    const place = /^\.\.?\//.test(name) ? placeOf(path, name) : '';
    if (!left.has(name) || others.includes(`${place}.ts`) || given.includes(place))
      return undefined;
    const isOwn = /^\d\d-[^/]+\/./.test(place);
    return isOwn ? `imports ${place}.ts, which is not there` : `imports ${name}`;
  });
  if (refusal) {
    const ours = ['datasets/', ...given.filter((each) => each.startsWith('spec/'))];
    const may = `${ours.slice(0, -1).join(', ')} and ${ours.at(-1)}`;
    const sentence = `A file may import your own files of this and earlier stages, ${may}.`;
    return { refused: `${path}:${lineOf(refusal.at)} ${refusal.what}. ${sentence}` };
  }
  return { code: withoutMap(outputText), origins: JSON.stringify(originsIn(sourceMapText ?? '')) };
}

/** The compiler goes down into what stands inside something else, and overflows where that is too deep. */
function triedOn(asked: Asked): object {
  try {
    return compiled(asked);
  } catch (error) {
    return { unreadable: `${asked.path} could not be compiled: ${(error as Error).message}` };
  }
}

function withoutMap(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

answerLines(triedOn);
