import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

type Plugin = import('vite', { with: { 'resolution-mode': 'import' }}).Plugin;

const root = join(__dirname, '..', '..', '..');
const trees = ['katas', 'solutions'] as const;

/** The names of the stages, in their order. */
const names = readdirSync(join(root, 'solutions')).filter((name) => /^\d\d-/.test(name));

/** A file that its stage does not gather: it is optional, and an older kata does not have it. */
const beside = '11-tensors/fast-matmul';

/**
 * Serves the stages as modules: those of the learner, and those of the solutions in place of the
 * borrowed ones. Which are borrowed stands behind each module's address, so that two pages may differ.
 */
export function serveStages(tree: (typeof trees)[number]): Plugin {
  return {
    name: 'stages',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'virtual:stages') return '\0stages';
      if (source.startsWith('/@stages')) return `\0stages${queryOf(source)}`;
      const query = queryOf(importer ?? '');
      if (!query.startsWith('?borrowed=')) return undefined;
      const from = (importer ?? '').slice(0, -query.length);
      const target = from.startsWith('\0')
        ? pathOf(source)
        : resolve(dirname(from), pathOf(source));
      const [of, stage, ...rest] = relative(root, target).split(sep);
      if (!trees.some((each) => each === of) || rest.length === 0) return undefined;
      // A file beside the one that asks belongs to the same tree.
      const own = source.startsWith('./') ? of : treeOf(stage, query, tree);
      return withSlashes(join(root, own, stage, rest.join(sep).replace(/(\.ts)?$/, '.ts'))) + query;
    },
    load(id) {
      if (!id.startsWith('\0stages')) return undefined;
      const query = queryOf(id);
      const lines = [...names, beside].map((name) => {
        const [stage, file = stage.slice(3)] = name.split('/');
        const path = join(root, treeOf(stage, query, tree), stage, `${file}.ts`);
        if (name === beside && !existsSync(path)) return '';
        return `${JSON.stringify(name)}: () => import(${JSON.stringify(withSlashes(path) + query)}),`;
      });
      return `export const stages = {\n${lines.join('\n')}\n};`;
    },
    hotUpdate({ file, server, modules }) {
      const [of] = relative(root, file).split(sep);
      if (!trees.some((each) => each === of)) return undefined;
      for (const each of modules) this.environment.moduleGraph.invalidateModule(each);
      server.ws.send('stages:changed', { file: withSlashes(relative(root, file)) });
      return [];
    },
  };
}

function treeOf(stage: string, query: string, tree: string): string {
  const borrowed = query.replace('?borrowed=', '').split('+');
  return borrowed.includes(stage) || borrowed.includes('all') ? 'solutions' : tree;
}

function queryOf(id: string): string {
  return /\?borrowed=[^&]*/.exec(id)?.[0] ?? '';
}

function pathOf(source: string): string {
  return source.replace(/\?.*$/, '');
}

/** A path as Vite has it, on Windows too. */
function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
