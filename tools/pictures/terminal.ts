import { stripVTControlCharacters } from 'node:util';
import Anser, { type AnserJsonEntry } from 'anser';

/** How a picture of a terminal looks. */
const size = { character: 8.4, line: 19, margin: 20, bar: 30 };

/** The basic colours, as they can be read on a dark ground. */
const bright: Readonly<Record<string, string>> = {
  '187, 0, 0': '#ff7b72',
  '0, 187, 0': '#7ee787',
  '187, 187, 0': '#e3b341',
  '0, 0, 187': '#79c0ff',
};

/** What a terminal shows, with its colours, as an SVG with a title. It looks alike on light and dark pages. */
export function terminalPicture(title: string, screen: string): string {
  const lines = screen.replace(/\s+$/, '').split('\n');
  const widest = Math.max(...lines.map((line) => stripVTControlCharacters(line).length), 60);
  const width = Math.ceil(widest * size.character + 2 * size.margin);
  const height = lines.length * size.line + size.bar + 2 * size.margin;
  const rows = lines.map((line, i) =>
    lineOf(line, size.bar + size.margin + (i + 0.75) * size.line),
  );
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, i) => `<circle cx="${20 + 18 * i}" cy="16" r="5.5" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    '<style>text { font: 14px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6edf3 }</style>',
    `<rect width="${width}" height="${height}" rx="8" fill="#161b22"/>`,
    ...dots,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

/** A line as text, with what lies behind it. */
function lineOf(line: string, y: number): string {
  let column = 0;
  const behind: string[] = [];
  const spans = Anser.ansiToJson(line, { remove_empty: true }).map((piece) => {
    const x = size.margin + column * size.character;
    const width = piece.content.length * size.character;
    column += piece.content.length;
    const { fg, bg } = Object.fromEntries(coloursOf(piece));
    if (bg) {
      behind.push(
        `<rect x="${x}" y="${y - 0.75 * size.line}" width="${width}" height="${size.line + 0.5}" fill="${bg}" shape-rendering="crispEdges"/>`,
      );
    }
    const weight = piece.decorations.includes('bold') ? ' font-weight="bold"' : '';
    const text = escaped(piece.content);
    return `<tspan x="${x}"${fg ? ` fill="${fg}"` : ''}${weight} textLength="${width}">${text}</tspan>`;
  });
  return `${behind.join('')}<text y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

/** The colours of a piece, of letters and of what is behind them. */
function coloursOf({ fg, bg, decorations }: AnserJsonEntry): [string, string | undefined][] {
  const [front, back] = decorations.includes('reverse') ? [bg ?? '13, 17, 23', fg] : [fg, bg];
  return [
    ['fg', front && (bright[front] ?? `rgb(${front})`)],
    ['bg', back && (bright[back] ?? `rgb(${back})`)],
  ];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
