/** The stages whose solution stands in for the learner's own. */
export function borrowed(): string[];
