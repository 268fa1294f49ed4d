/**
 * `text` in lines of at most `width` characters, broken between words. The lines after the first
 * start with `indent`; a word that is longer than a line stays whole.
 */
exports.wrap = (text, width = 76, indent = '') => {
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines.join('\n');
};

/** A text of several lines, wrapped for the terminal. Tables and code keep their lines. */
exports.wrapText = (text) =>
  text
    .split('\n')
    .map((line) => (/^(\||\s)/.test(line) ? line : exports.wrap(line, 78)))
    .join('\n');
