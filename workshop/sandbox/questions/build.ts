import { dirname, join } from 'node:path';
import { writeWhole } from '../../../spec/memory/whole';
import { stripLaws } from './strip';

const root = join(__dirname, '..', '..', '..');
const inside = join(root, 'workshop', 'sandbox', 'inside');

/** What stands in the place of a file of ours, in a process that has no files and no clock. */
const replaced = new Map([
  [join(root, 'spec', 'law', 'time-limit.ts'), join(inside, 'time-limit.ts')],
  [join(root, 'spec', 'law', 'thrown.ts'), join(inside, 'thrown.ts')],
  [join(root, 'datasets', 'mnist.ts'), join(inside, 'mnist.ts')],
]);

/** A bundle, and the modules of which something is left in it, by their paths from the root. */
export interface Bundle {
  readonly code: string;
  readonly modules: readonly string[];
}

/** Bundles a file of `inside/`, with what it needs of the laws and the data. */
export async function bundle(name: 'questions' | 'given'): Promise<Bundle> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { __dirname: '"/spec/law"' },
    resolve: {
      alias: [
        { find: /^fast-check$/, replacement: join(inside, 'inert.ts') },
        { find: /^node:path$/, replacement: join(inside, 'path.ts') },
      ],
    },
    plugins: [strip()],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(inside, `${name}.ts`), formats: ['iife'], name, fileName: () => name },
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: false,
          propertyReadSideEffects: false,
          unknownGlobalSideEffects: false,
          manualPureFunctions: ['fc', ...makersOfCases],
        },
      },
    },
  });
  const [{ output }] = built as { output: unknown[] }[] as [{ output: [Chunk] }];
  const [{ code, modules }] = output;
  const left = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return { code, modules: left.map(([id]) => id.slice(root.length + 1).replaceAll('\\', '/')) };
}

/** What makes cases, and does nothing else. */
const makersOfCases = [
  ...['decimal', 'distinct', 'ordinary', 'ordinaryOrZero', 'whole', 'programs'],
  ...['array', 'constantFrom', 'integer', 'option', 'record', 'tuple'],
];

interface Chunk {
  readonly code: string;
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
}

function strip() {
  return {
    name: 'strip-laws',
    enforce: 'pre' as const,
    async resolveId(this: Resolver, source: string, importer?: string) {
      if (!importer || !source.startsWith('.')) return undefined;
      const path = `${join(dirname(importer), source)}.ts`;
      const other = replaced.get(path);
      // The file in its place may want the real one.
      return other && importer !== other ? other : undefined;
    },
    transform(code: string, id: string) {
      return id.startsWith(join(root, 'spec')) && id.endsWith('.ts')
        ? { code: stripLaws(code, id), map: null }
        : undefined;
    },
  };
}

type Resolver = object;

/** `node -r ./spec/register.js workshop/sandbox/questions/build.ts FOLDER`: writes both bundles there. */
async function main(folder: string): Promise<void> {
  for (const name of ['given', 'questions'] as const) {
    writeWhole(join(folder, `${name}.js`), (await bundle(name)).code);
  }
}

if (require.main === module) {
  main(process.argv[2]).catch((error) => {
    console.error(error);
    process.exit(1);
  });
}
