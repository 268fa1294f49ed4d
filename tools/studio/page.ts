import type { Picture, Shown } from './exhibit';

/** A section of the page: what could be shown, or why nothing could. */
export interface Section {
  readonly title: string;
  readonly shown?: Shown;
  readonly missing?: string;
}

/** The page that shows all pictures, with their captions and figures; it needs nothing but them. */
export function page(sections: readonly Section[], whose: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Look inside</title>
<style>
body { font: 17px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
p, figcaption { max-width: 44rem; }
figcaption { color: #555; }
figure { margin: 1.5rem 0; overflow-x: auto; }
img { display: block; image-rendering: pixelated; max-width: none; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #bbb; padding: 0.3rem 0.8rem; text-align: left; vertical-align: bottom; max-width: 14rem; }
</style>
</head>
<body>
<h1>Look inside</h1>
<p>${escaped(`What the networks of ${whose} see. npm run gallery draws it anew. A hatched place is one where the network says NaN.`)}</p>
${sections.map(section).join('\n')}
</body>
</html>
`;
}

function section({ title, shown, missing }: Section): string {
  const parts = shown
    ? [...shown.text.map(paragraph), ...tables(shown), ...shown.pictures.map(figure)]
    : [paragraph(missing ?? '')];
  return `<section>\n<h2>${escaped(title)}</h2>\n${parts.join('\n')}\n</section>`;
}

function figure({ file, alt, caption, still }: Picture): string {
  const image = `<img src="${file}" alt="${escaped(alt)}">`;
  const words = `<figcaption>${escaped(caption)}</figcaption>`;
  if (!still) return `<figure>${image}${words}</figure>`;
  const calm = `<source media="(prefers-reduced-motion: reduce)" srcset="${still.file}">`;
  return `<figure><picture>${calm}${image}</picture>${words}</figure>`;
}

function tables({ table }: Shown): string[] {
  if (!table) return [];
  const [head, ...rows] = table;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return [
    `<table>\n${[row(head, 'th'), ...rows.map((each) => row(each, 'td'))].join('\n')}\n</table>`,
  ];
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
