/** A bar behind a cell: so many tenths of its width. */
const bars = Array.from({ length: 11 }, (_, i) => `.bar-${i} { --share: ${10 * i}%; }`).join('\n');

/** The look of the class map. Blue and orange are told apart by almost everybody; signs by all. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #fcfcfa; --raised: #ffffff; --ink: #1d1d1f; --soft: #5b5b63; --line: #d9d9d4;
  --done: #b9d8f0; --wrong: #f8cf9c; --written: #e2e2dd; --trouble: #ecc4dc;
  font: 16px / 1.45 system-ui, sans-serif;
  color: var(--ink); background: var(--ground);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16171a; --raised: #1f2024; --ink: #ececee; --soft: #a5a6ae; --line: #3a3b41;
    --done: #1d4a73; --wrong: #7a4308; --written: #36373d; --trouble: #6d2d56;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 110rem; }
h1 { font-size: 1.25em; margin: 0; }
header p { margin: 0 0 1rem; color: var(--soft); }
main { display: grid; gap: 1.5rem 2rem; grid-template-columns: minmax(18rem, 23rem) minmax(0, 1fr); align-items: start; }
h2 { font-size: 1em; margin: 1.25rem 0 0.4rem; }
.talk > h2:first-child { margin-top: 0; }
.talk ul { list-style: none; margin: 0; padding: 0; }
.talk .ask { margin: 0.25rem 0; }
.talk li { padding: 0.5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.place { color: var(--soft); white-space: nowrap; }
.who { margin: 0.2rem 0 0; color: var(--soft); font-size: 0.9em; }
summary { cursor: pointer; }
code { font-family: ui-monospace, monospace; font-size: 0.92em; }
.scroll { position: relative; overflow-x: auto; }
table { border-collapse: separate; border-spacing: 0 2px; font-variant-numeric: tabular-nums; }
th { text-align: start; font-weight: 500; padding: 0.2rem 0.5rem; }
thead th { color: var(--soft); font-size: 0.9em; white-space: nowrap; vertical-align: bottom; position: sticky; top: 0; z-index: 2; background: var(--ground); }
thead th.stage { text-align: end; }
tbody th { position: sticky; inset-inline-start: 0; z-index: 1; background: var(--ground); max-width: 16rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
td { padding: 0.2rem 0.5rem; text-align: end; white-space: nowrap; min-width: 5.2rem; border-inline-start: 2px solid var(--ground); background: linear-gradient(to right, var(--fill) var(--share), var(--raised) var(--share)); box-shadow: inset 0 0 0 1px var(--line); }
thead th:first-child:not(.stage) { inset-inline-start: 0; z-index: 3; }
.dense td { min-width: 0; padding: 0.2rem; }
.laws { display: none; }
.dense .laws { display: block; font-size: 0.85em; }
.dense tbody th { max-width: 11rem; }
.dense .noun, .dense .of { display: none; }
.of { font-size: 0.85em; }
.sign { display: inline-block; width: 1.2em; text-align: center; font-weight: 700; }
.finished { --fill: var(--done); }
.failing { --fill: var(--wrong); }
.not-written, .not-begun, .waiting { --fill: var(--written); }
${bars}
.unreadable, .refused, .died, .too-long { --fill: var(--trouble); --share: 100%; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; list-style: none; padding: 0; margin: 0 0 0.6rem; color: var(--soft); font-size: 0.9em; }
.legend .sign { background: var(--fill); color: var(--ink); border-radius: 0.2rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.projector { font-size: 1.25rem; }
:focus-visible { outline: 2px solid #1f78c8; outline-offset: 2px; }
@media (max-width: 60rem) {
  main { grid-template-columns: minmax(0, 1fr); }
  .scroll { max-height: none; }
  tbody th { max-width: 8.5rem; }
  td { min-width: 0; }
  .noun { display: none; }
}
@media print {
  .scroll { overflow: visible; max-height: none; }
  td { print-color-adjust: exact; }
}
`;
