const { spawnSync } = require('node:child_process');

/**
 * Runs a program in a process of its own, and gives the JSON of the last line that it prints, with
 * the `seconds` from its start to its end. Of what fails, `leftOut` is the reason.
 */
exports.resultOf = (program, args) => {
  const before = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: __dirname,
    encoding: 'utf8',
    timeout: 600_000,
  });
  const seconds = (performance.now() - before) / 1000;
  if (error || status !== 0) return { leftOut: error?.message ?? complaintIn(stderr) };
  return { ...JSON.parse(lastLine(stdout)), seconds };
};

/** The line that names the error, which Python prints last, and Node before where it was. */
function complaintIn(text) {
  return text.match(/^\w*(Error|Exception)\b.*$/m)?.[0] ?? lastLine(text);
}

function lastLine(text) {
  return text.trim().split('\n').at(-1);
}

/** Shows how far it has come: one line that changes in a terminal, nothing elsewhere. */
exports.progress = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

/** The middle one of several numbers, the smallest and the largest. */
exports.spreadOf = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
};

/** A median with its spread, such as `1.2 (1.1–1.4)`; of one number, that number. */
exports.spread = (numbers) => {
  const { median, least, most } = exports.spreadOf(numbers);
  const middle = rounded(median);
  return numbers.length === 1 ? middle : `${middle} (${rounded(least)}–${rounded(most)})`;
};

/** Two digits that count, or all digits of a large number. */
function rounded(number) {
  return number >= 10 ? number.toFixed(0) : String(Number(number.toPrecision(2)));
}

/** Rows of texts as a Markdown table; the first row is its head. */
exports.markdown = ([head, ...rows]) => {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) => `| ${row.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};

/** The processor and the versions that the figures belong to. */
exports.machine = () => {
  const { cpus } = require('node:os');
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${process.platform}`;
};
