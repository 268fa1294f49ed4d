/** Says how far a long run has come: in place on a terminal, and not at all elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r  ${text}`);
}
