/** What somebody else wrote, without what a terminal or an editor would obey. Lines and tabs stay. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(obeyed, '')
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

/** Control characters, and marks that turn the direction of everything after them. */
const obeyed = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The same in one line. */
export function onOneLine(text: string): string {
  return cleaned(text).replace(/\s+/g, ' ').trim();
}

/** Text in HTML and XML, between tags or in quotes. */
export function escapeTags(text: string): string {
  return cleaned(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Text in a line of Markdown: no markup, no link, and nobody is called by an @. */
export function escapeMarkdown(text: string): string {
  return cleaned(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~$&]|(?<=www)\.|:(?=\/\/)/gi, (mark) => `&#${mark.charCodeAt(0)};`)
    .replaceAll('@', '@\u2060');
}

/** Text as code in a line of Markdown, which may be a cell of a table. */
export function codeSpan(text: string): string {
  // A pipe would end the cell, whatever stands around it.
  const line = onOneLine(text).replaceAll('|', '∣') || ' ';
  const fence = fenceAround(line, 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Lines of text as a block of code in Markdown, which nothing in them can end. */
export function codeBlock(text: string): string {
  const lines = cleaned(text).replace(/^\n+|\s+$/g, '');
  const fence = fenceAround(lines, 3);
  return `${fence}text\n${lines}\n${fence}`;
}

/** Backticks, one more than stand together anywhere in a text. */
function fenceAround(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return '`'.repeat(Math.max(least, ...runs));
}
