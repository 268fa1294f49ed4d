import { styleText } from 'node:util';

/** NO_COLOR and FORCE_COLOR decide; without them, whether somebody is looking. */
export function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stderr.isTTY === true;
}

/** `text` in a colour where the terminal wants colours, and plain where it does not. */
export function tinted(shade: Parameters<typeof styleText>[0], text: string): string {
  return wantsColour() ? styleText(shade, text) : text;
}

/** `text` in one colour on another, as their numbers among the 256 that every terminal of today has. */
export function painted(text: string, front: number, back: number): string {
  return `\u001b[38;5;${front};48;5;${back}m${text}\u001b[0m`;
}
