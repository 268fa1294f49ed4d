/** `text` in lines of at most `width` characters (76), broken between words; `indent` starts all but the first. */
export function wrap(text: string, width?: number, indent?: string): string;
