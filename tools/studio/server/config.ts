import { join } from 'node:path';
import { serveDigits } from './digits';
import { serveStages } from './stages';

type InlineConfig = import('vite', { with: { 'resolution-mode': 'import' }}).InlineConfig;

const root = join(__dirname, '..', '..', '..');

/** How Vite serves or builds the page, for the stages of one of the trees. */
export function configFor(tree: 'katas' | 'solutions'): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'tools', 'studio', 'page'),
    // A static site has to work from any folder.
    base: './',
    cacheDir: join(root, 'node_modules', '.cache', 'backprop-kata', 'vite'),
    clearScreen: false,
    logLevel: 'warn',
    plugins: [serveStages(tree), serveDigits()],
    resolve: {
      alias: { 'node:util': join(root, 'tools', 'studio', 'engine', 'without-colour.ts') },
    },
    worker: { format: 'es', plugins: () => [serveStages(tree), serveDigits()] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Named, so that none is found late: the page would load anew.
    optimizeDeps: {
      include: [
        'preact',
        'preact/hooks',
        'preact/jsx-dev-runtime',
        '@observablehq/plot',
        '@viz-js/viz',
        'd3-contour',
        'jsep',
        'linkedom',
        'uplot',
      ],
    },
    server: {
      host: '127.0.0.1',
      port: 5173,
      fs: { allow: [root] },
      hmr: { overlay: false },
    },
    build: {
      outDir: join(root, 'out', 'studio'),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
    },
  };
}
