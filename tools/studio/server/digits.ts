import { gzipSync } from 'node:zlib';
import { pictures } from '../../../datasets/mnist';
import { packed } from '../../../datasets/packed';

type Plugin = import('vite', { with: { 'resolution-mode': 'import' }}).Plugin;

const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const place = '/@digits/';

/**
 * Gives the worker the handwritten digits, from this machine: `virtual:digits` holds the address of
 * each digit's pictures. The server packs those that are asked for; a finished page has ten files.
 */
export function serveDigits(): Plugin {
  let isBuild = false;
  return {
    name: 'digits',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    configureServer({ middlewares }) {
      middlewares.use(place, (request, response, next) => {
        const digit = Number(request.url?.slice(1));
        if (!all.includes(digit)) return next();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(fileOf(digit));
      });
    },
    resolveId: (source) => (source === 'virtual:digits' ? '\0digits' : undefined),
    load(id) {
      if (id !== '\0digits') return undefined;
      const addresses = all.map((digit) => {
        if (!isBuild) return JSON.stringify(place + digit);
        const name = `digit-${digit}.bin`;
        const file = this.emitFile({ type: 'asset', name, source: fileOf(digit) });
        return `import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return `export const addresses = [${addresses.join(', ')}];`;
    },
  };
}

/** A digit's pictures, packed and compressed: most pixels are 0. */
function fileOf(digit: number): Buffer {
  return gzipSync(packed(pictures(digit)));
}
