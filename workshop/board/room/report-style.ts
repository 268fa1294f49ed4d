/** The colours of the stages, as on the projector: neighbours differ in how light they are. */
const colours = [
  '#2f6ea8',
  '#8ec1ee',
  '#1d7f78',
  '#86d3c4',
  '#6a54a3',
  '#c3b1ea',
  '#96650f',
  '#e6bf6f',
  '#5f6773',
  '#b9c0ca',
  '#a13d7c',
  '#eaa3cd',
];

const shades = colours
  .map((colour, i) => `.s${i + 1} { fill: ${colour}; background: ${colour}; }`)
  .join('\n');

/** The look of the report, on a screen and on a sheet of paper. */
export const style = `
:root { color-scheme: light dark; --ground: #fcfcfa; --ink: #1d1d1f; --soft: #5b5b63; --line: #d9d9d4; font: 16px / 1.45 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
@media (prefers-color-scheme: dark) { :root { --ground: #16171a; --ink: #ececee; --soft: #a5a6ae; --line: #3a3b41; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 50rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; }
header p { margin: 0; color: var(--soft); }
h2 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; }
p { margin: 0.4rem 0; }
ul { margin: 0; padding-inline-start: 1.2rem; }
li { margin: 0.3rem 0; }
.place { color: var(--soft); }
table { overflow-wrap: normal; border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.5rem 0.3rem 0; text-align: end; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: bottom; }
th:first-child { text-align: start; }
thead th { color: var(--soft); font-size: 0.9rem; }
svg { display: block; width: 100%; height: 9rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; list-style: none; padding: 0; }
.legend i { display: inline-block; width: 0.9em; height: 0.9em; margin-inline-end: 0.4em; print-color-adjust: exact; }
${shades}
@media print {
  :root { --ground: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; font-size: 10px; }
  body { padding: 0; max-width: none; }
  h2 { margin: 1rem 0 0.2rem; }
  li { margin: 0.1rem 0; }
  th, td { padding: 0.12rem 0.5rem 0.12rem 0; }
  section { break-inside: avoid; }
  svg { height: 6rem; }
}
`;
