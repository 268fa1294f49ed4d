/** Every link of a README or a guide leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { root } from './stages';

const guides = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.md') && !/(^|[/\\])(node_modules|out)[/\\]/.test(path),
);

/** The links within the kata: `../01-value/README.md`, `plans.md#half-a-day`. */
const links = guides.flatMap((path) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => [path.split(sep).join('/'), link] as const)
    .filter(([, link]) => !/^https?:/.test(link)),
);

test.each(links)('%s: the link to %s leads somewhere', (path, link) => {
  const [file, section] = link.split('#');
  const target = file === '' ? join(root, path) : join(root, dirname(path), file);
  expect(existsSync(target)).toBe(true);
  if (section) expect(anchorsOf(readFileSync(target, 'utf8'))).toContain(section);
});

/** The headings of a page, as GitHub names them in an address. */
function anchorsOf(page: string): string[] {
  const headings = page.match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

test('there are links to look at', () => {
  expect(links.length).toBeGreaterThan(50);
});
