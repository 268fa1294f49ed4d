/** Blue and yellow, which colour-blind people tell apart, for the two classes; dim for the undecided. */
export type Shade = 'blue' | 'yellow' | 'dim';

/** `text` in a colour where the terminal wants colours, and plain where it does not. */
export function tinted(shade: Shade, text: string): string;
