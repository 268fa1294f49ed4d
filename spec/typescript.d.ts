/** A TypeScript file without its types. */
export function scriptOf(file: string): string;

/** Lets `require` read TypeScript outside Jest. */
export function loadTypeScript(): void;
