import type * as TypeScript from 'typescript';

// Runs in the child that compiles. It is one file, with nothing but the compiler beside it.

const [, , typescriptFile] = process.argv;
const ts: typeof TypeScript = require(typescriptFile);

/** What the parent asks: a file, and which files of the same person it may import. */
interface Asked {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly others: readonly string[];
  readonly given: readonly string[];
}

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
    const place = placeOf(path, name);
    if (!left.has(name) || others.includes(`${place}.ts`) || given.includes(place))
      return undefined;
    const isOwn = /^\d\d-[^/]+\/./.test(place);
    return isOwn ? `imports ${place}.ts, which is not there` : `imports ${name}`;
  });
  if (refusal) {
    const may =
      'A file may import your own files of this and earlier stages, datasets/ and spec/not-written.';
    return { refused: `${path}:${lineOf(refusal.at)} ${refusal.what}. ${may}` };
  }
  return { code: withoutMap(outputText), origins: JSON.stringify(originsIn(sourceMapText ?? '')) };
}

function withoutMap(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** Where an import leads from a file of the tree, without its ending. */
function placeOf(path: string, name: string): string {
  if (!/^\.\.?\//.test(name)) return '';
  const steps = ['katas', ...path.split('/').slice(0, -1)];
  for (const step of name.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps
    .join('/')
    .replace(/^katas[/]/, '')
    .replace(/\.[jt]s$/, '');
}

/** What the compiled code still requires: what was imported for its types alone is gone. */
function importsLeft(code: string): Set<string> {
  const file = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.Latest, true);
  const names = nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText(file) !== 'require') return [];
    const [name] = node.arguments;
    return name && ts.isStringLiteral(name) ? [name.text] : [];
  });
  return new Set(names);
}

interface Found {
  readonly at: number;
  readonly what: string;
}

/** The first thing in a file that reaches outside of what it may know. */
function refusalIn(
  file: TypeScript.SourceFile,
  objection: (name: string) => string | undefined,
): Found | undefined {
  const references = [
    ...file.referencedFiles,
    ...file.typeReferenceDirectives,
    ...file.libReferenceDirectives,
  ];
  const [reference] = references.sort((a, b) => a.pos - b.pos);
  if (reference) return { at: reference.pos, what: 'has a /// reference' };
  for (const node of nodesOf(file)) {
    const what = objectionTo(node, objection);
    if (what) return { at: node.getStart(file), what };
  }
  return undefined;
}

function objectionTo(
  node: TypeScript.Node,
  objection: (name: string) => string | undefined,
): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
      ? objection(moduleSpecifier.text)
      : undefined;
  }
  if (ts.isExternalModuleReference(node)) return 'has an `import … = require(…)`';
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return 'uses `import.meta`';
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return 'uses `import(…)`';
  }
  if (!ts.isIdentifier(node) || node.text !== 'require') return undefined;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) &&
    parent.name === node;
  return isName ? undefined : 'uses `require`';
}

/** In the order in which they stand. */
function nodesOf(root: TypeScript.Node): TypeScript.Node[] {
  const all: TypeScript.Node[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    all.push(node);
    const children: TypeScript.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    stack.push(...children.reverse());
  }
  return all;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** For each compiled line, its columns and their lines in the file: `[column, line, column, line]`. */
function originsIn(sourceMap: string): number[][] {
  const { mappings } = JSON.parse(sourceMap) as { mappings: string };
  let line = 0;
  return mappings.split(';').map((segments) => {
    let column = 0;
    return segments.split(',').flatMap((segment) => {
      const [columns = 0, , lines] = numbersIn(segment);
      column += columns;
      if (lines === undefined) return [];
      line += lines;
      return [column, line];
    });
  });
}

/** The numbers of a segment, as source maps write them: base 64, the lowest five bits first. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (text: string) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const asked = JSON.parse(line) as Asked;
    process.stdout.write(`${JSON.stringify({ id: asked.id, ...compiled(asked) })}\n`);
  }
});
process.stdin.on('end', () => process.exit(0));
