import { dirname, join } from 'node:path';
import { writeWhole } from '../../../spec/memory/whole';
import { stripLaws } from './strip';

const root = join(__dirname, '..', '..', '..');
const inside = join(root, 'workshop', 'sandbox', 'inside');

/** What is bundled: `given` beside the questions of all stages, of which the last has a bundle of its own. */
export const names = ['given', 'questions', 'your-laws'] as const;
type Name = (typeof names)[number];

/** What stands in the place of a file of ours, in a process that has no files and no clock. */
const everywhere = {
  'spec/law/time-limit': 'time-limit',
  'spec/law/thrown': 'thrown',
  'datasets/mnist': 'mnist',
};

/** What else does, in one of the bundles: programs that are right or wrong are in that of stage 13 only. */
const replacedIn: Readonly<Record<Name, Readonly<Record<string, string>>>> = {
  given: everywhere,
  questions: { ...everywhere, 'spec/laws/13-your-laws/stage': 'no-laws' },
  'your-laws': {
    ...everywhere,
    'spec/diagnosis/questions': 'questions-of-your-laws',
    'spec/laws/13-your-laws/hole': 'no-hole',
  },
};

/** A bundle, and the modules of which something is left in it, by their paths from the root. */
export interface Bundle {
  readonly code: string;
  readonly modules: readonly string[];
}

/** Bundles a file of `inside/`, with what it needs of the laws and the data. */
export async function bundle(name: Name): Promise<Bundle> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // fast-check wants timers when it is loaded, and never uses them here.
    define: { __dirname: '"/spec/law"', setTimeout: 'undefined', clearTimeout: 'undefined' },
    resolve: {
      alias: [
        { find: /^node:path$/, replacement: join(inside, 'path.ts') },
        // Only where a learner's law is tried are cases made in the child.
        ...(name === 'your-laws'
          ? []
          : [{ find: /^fast-check$/, replacement: join(inside, 'inert.ts') }]),
      ],
    },
    plugins: [strip(name)],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: join(inside, `${name}.ts`),
        formats: ['iife'],
        name: name === 'given' ? name : 'questions',
        fileName: () => name,
      },
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

function strip(name: Name) {
  const replaced = new Map(
    Object.entries(replacedIn[name]).map(([path, other]) => [
      `${join(root, path)}.ts`,
      join(inside, `${other}.ts`),
    ]),
  );
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
      return isStripped(name, id) ? { code: stripLaws(code, id), map: null } : undefined;
    },
  };
}

/** In the bundle of stage 13, what tries a learner's law has its truth and its cases, too. */
function isStripped(name: Name, id: string): boolean {
  const folder = name === 'your-laws' ? join('spec', 'laws') : 'spec';
  return id.startsWith(join(root, folder)) && id.endsWith('.ts');
}

type Resolver = object;

/** `node -r ./spec/register.js workshop/sandbox/questions/build.ts FOLDER`: writes the bundles there. */
async function main(folder: string): Promise<void> {
  for (const name of names) {
    writeWhole(join(folder, `${name}.js`), (await bundle(name)).code);
  }
}

if (require.main === module) {
  main(process.argv[2]).catch((error) => {
    console.error(error);
    process.exit(1);
  });
}
