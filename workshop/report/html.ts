import { createHash } from 'node:crypto';

/** What a page of HTML is made of, all of it markup. */
export interface Page {
  readonly title: string;
  readonly style: string;
  /** Of the body: what it looks like. */
  readonly look?: string;
  readonly header: string;
  readonly main: string;
}

/** One HTML file that loads nothing and runs nothing: its policy allows the style that is in it. */
export function htmlPage({ title, style, look, header, main }: Page): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body${look === undefined ? '' : ` class="${look}"`}>
<header>
${header}
</header>
<main>
${main}
</main>
</body>
</html>
`;
}
