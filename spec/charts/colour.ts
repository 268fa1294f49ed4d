import { styleText } from 'node:util';

/** The two classes and the undecided, in colours that colour-blind people tell apart. */
export type Shade = 'blue' | 'yellow' | 'dim';

/** `text` in a colour where the terminal wants colours, and plain where it does not. */
export function tinted(shade: Shade, text: string): string {
  return wantsColour() ? styleText(shade, text) : text;
}

/** NO_COLOR and FORCE_COLOR decide; without them, whether somebody is looking. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stderr.isTTY === true;
}
