/** What a learner's law is tried on. */
interface Program<Implementation> {
  /** How it is built, or what it does: `whose slope of a · b towards b is b`. */
  readonly is: string;
  readonly implementation: Implementation;
}

/** A program that a law has to accept. */
export interface Right<Implementation> extends Program<Implementation> {
  /** What it does in a way of its own, as everybody may: said to whose law refuses it. */
  readonly may?: string;
  /** On so many cases at least it is tried, where a law may refuse by bad luck what is right. */
  readonly cases?: number;
}

/** A program that a law has to refuse: one misconception, which needs an idea of its own. */
export interface Wrong<Implementation, Case> extends Program<Implementation> {
  /** A small case that shows it. */
  readonly seen: Case;
  /** What a case must have to show it, if not every case does. */
  readonly needs?: {
    /** As “none of its 60 cases has …” goes on: `a value that is used twice`. */
    readonly what: string;
    has(given: Case): boolean;
  };
  /** What a law that does not see it in that case has to ask; a sentence or two. */
  readonly idea: string;
}

/** What a learner is to write one law about. */
export interface Task<Implementation, Case> {
  /** The function that gives the law: `productAndQuotient`. */
  readonly name: string;
  /** The step of the stage's README. */
  readonly step: number;
  readonly right: readonly Right<Implementation>[];
  readonly wrong: readonly Wrong<Implementation, Case>[];
  /**
   * For a task about chance, whose cases are seeds: a program that is unfair by little, and wrong in
   * nothing else. How often a law refuses right ones by chance is measured for such a task.
   */
  readonly biased?: Implementation;
  /** What an implementation answers in a case, by name: a wrong one another thing than a right one. */
  answers(implementation: Implementation, given: Case): Readonly<Record<string, number | string>>;
  /** A case, as its reader would write it; `a = 2, b = 3` unless given. */
  show?(given: Case): string;
}
