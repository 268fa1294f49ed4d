/*
 * Takes the place of `node:util` in the browser, where no terminal is drawn on: the charts for
 * terminals come along with the exhibits.
 */

/** The text as it is. */
export function styleText(_style: unknown, text: string): string {
  return text;
}

/** The text as it is. */
export function stripVTControlCharacters(text: string): string {
  return text;
}
