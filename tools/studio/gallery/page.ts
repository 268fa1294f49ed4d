import { css, dark, light } from '../drawing/colours';
import type { Picture, Shown } from './exhibit';
import { namesOf } from './files';

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
<meta name="color-scheme" content="light dark">
<title>Look inside</title>
<style>
:root { --paper: ${css(light.paper)}; --ink: ${css(light.ink)}; --quiet: ${css(light.quiet)}; }
@media (prefers-color-scheme: dark) {
  :root { --paper: ${css(dark.paper)}; --ink: ${css(dark.ink)}; --quiet: ${css(dark.quiet)}; }
}
body { font: 17px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper); }
h2 { margin-top: 3.5rem; line-height: 1.25; }
p { max-width: 44rem; }
.pictures { display: flex; flex-wrap: wrap; gap: 2rem; }
figure { margin: 1rem 0; flex: 0 1 34rem; min-width: 0; }
figcaption { color: var(--quiet); font-size: 0.94rem; }
img { display: block; width: 100%; height: auto; }
.figures { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--quiet); padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: bottom; min-width: 5rem; max-width: 14rem; }
td:first-child { white-space: nowrap; }
</style>
</head>
<body>
<main>
<h1>Look inside</h1>
<p>${escaped(`What the networks of ${whose} see. npm run gallery draws it anew. A hatched place is one where the network says NaN.`)}</p>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ title, shown, missing }: Section): string {
  const parts = shown
    ? [...shown.text.map(paragraph), ...tables(shown), pictures(shown)]
    : [paragraph(missing ?? '')];
  return `<section>\n<h2>${escaped(title)}</h2>\n${parts.join('\n')}\n</section>`;
}

function pictures({ pictures }: Shown): string {
  return `<div class="pictures">\n${pictures.map(figure).join('\n')}\n</div>`;
}

/** Light or dark, moving or not, as the reader has it. */
function figure(picture: Picture): string {
  const { alt, caption } = picture;
  const [day, night] = [light, dark].map((theme) => namesOf(picture, theme));
  const sources = [
    ...(day.film
      ? [
          [`${isDark} and ${isCalm}`, night.still],
          [isCalm, day.still],
        ]
      : []),
    [isDark, night.film ?? night.still],
  ].map(([media, file]) => `<source media="${media}" srcset="${file}">`);
  const image = `<img src="${day.film ?? day.still}" alt="${escaped(alt)}">`;
  const words = `<figcaption>${escaped(caption)}</figcaption>`;
  return `<figure><picture>${sources.join('')}${image}</picture>${words}</figure>`;
}

const isDark = '(prefers-color-scheme: dark)';
const isCalm = '(prefers-reduced-motion: reduce)';

function tables({ table }: Shown): string[] {
  if (!table) return [];
  const [head, ...rows] = table;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return [
    `<div class="figures" tabindex="0"><table>\n${[row(head, 'th'), ...rows.map((each) => row(each, 'td'))].join('\n')}\n</table></div>`,
  ];
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
