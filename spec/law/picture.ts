/** What explains facts better than they do: a drawing in plain text, and the counts behind it. */
export interface Picture {
  readonly text: string;
  /** How often each of several things came about. Two programs of one rule count nearly alike. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Not a name that a fact could have. */
const key = Symbol('picture');

/** The facts of a case, with a picture of them. */
export function pictured<Told extends object>(facts: Told, picture: Picture): Told {
  return { ...facts, [key]: picture };
}

/** The picture among what a law was told, if there is one. */
export function pictureOf(told: object): Picture | undefined {
  return (told as { [key]?: Picture })[key];
}
