/** Blue and yellow, which colour-blind people tell apart, for the two classes; dim for the undecided. */
export type Shade = 'blue' | 'yellow' | 'dim';

/** Whether the terminal wants colours. */
export function wantsColour(): boolean;

/** `text` in a colour where the terminal wants colours, and plain where it does not. */
export function tinted(shade: Shade, text: string): string;

/** `text` in one colour on another, as their numbers among the 256 of a terminal. */
export function painted(text: string, front: number, back: number): string;
